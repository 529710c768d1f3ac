/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.core.pipeline.SweepElement;
import org.recital.core.run.Claims;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRequest;
import org.recital.core.run.internal.Computation;
import org.recital.core.run.internal.Extras;
import org.recital.core.run.internal.Plan;
import org.recital.core.run.internal.Planner;
import org.recital.core.run.internal.Recording;
import org.recital.core.run.internal.Task;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.FileHashes;
import org.recital.core.store.internal.Json;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.StoredSweep;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepParameters;
import org.recital.core.sweep.SweepProgress;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.SweepRequest;
import org.recital.core.sweep.Trial;

/** One sweep. */
public final class Sweep {

	/** Trials of a sweep that time alone ends. */
	private static final int ENDLESS = 1_000_000;

	private final ArtifactStore store;
	private final Contributions contributions;
	private final int processors;
	private final SweepRequest request;
	private final SweepParameters parameters;
	private final SweepListener listener;
	private final IProgressMonitor monitor;
	private final Instant started = Instant.now();
	/** Trials that ended before one with a lower number: they are written down after it. */
	private final Map<Integer, Journal.Line> early = new TreeMap<>();
	private final Set<Object> warned = new HashSet<>();
	private Pipeline pipeline;
	private Target target;
	private Journal journal;
	private Search search;
	private Clock clock;
	private String metric = ""; //$NON-NLS-1$
	private boolean higherIsBetter = true;
	private long told;

	public Sweep(ArtifactStore store, Contributions contributions, int processors, SweepRequest request, SweepListener listener,
			IProgressMonitor monitor) {
		this.store = store;
		this.contributions = contributions;
		this.processors = processors;
		this.request = request;
		this.parameters = request.parameters();
		this.listener = listener;
		this.monitor = monitor;
	}

	/** Sweeps. */
	public SweepOutcome run() throws InputException, IOException {
		pipeline = checked(request.document());
		target = target();
		try (Claims.Held claim = Claims.ofUser().claim(pipeline, monitor)) {
			return sweep();
		} catch (OperationCanceledException e) {
			return cancelled(); // while it waited
		}
	}

	private SweepOutcome cancelled() {
		return new SweepOutcome(Result.CANCELLED, record("", 0, -1, ""), null, request.document().text(), false); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private SweepOutcome sweep() throws InputException, IOException {
		Path runs = request.runsFolder().toAbsolutePath().normalize();
		Plan plan;
		try {
			TrialPipeline first = new TrialPipeline(pipeline, target, parameters, contributions);
			add(first);
			plan = new Planner(store, contributions).plan(first.pipeline(), Optional.empty(), monitor);
		} catch (OperationCanceledException e) {
			return cancelled();
		}
		String identity = identity(plan);
		String side = hash(plan.tasks().stream().filter(t -> t.contribution().kind() == Kind.SPLITTER).map(Task::key).toList());
		try (Journal open = Journal.open(runs, identity)) {
			journal = open;
			Optional<SweepOutcome> before = before(runs);
			return before.isPresent() ? before.get() : work(runs, identity, side);
		}
	}

	private void add(TrialPipeline first) throws InputException {
		try {
			// the setting as written: it has passed the check
			first.add(0, new Proposal(Map.of(), 1));
		} catch (org.recital.api.step.ContributionException e) {
			throw new InputException(Problem.error(pipeline.file().toString(), 0, 0, e.getMessage(), "")); //$NON-NLS-1$
		}
	}

	private Pipeline checked(PipelineDocument document) throws InputException {
		CheckedPipeline checked = PipelineChecker.check(document, request.context());
		if (checked.pipeline().isEmpty()) {
			throw new InputException(checked.problems().stream().filter(PipelineProblem::isError).map(PipelineProblem::problem).toList());
		}
		return checked.pipeline().get();
	}

	private Target target() throws InputException {
		List<ParameterProblem> problems = new ArrayList<>();
		Optional<Target> found = Targets.find(pipeline, parameters, problems);
		found.ifPresent(t -> t.space().stream().filter(d -> request.context().sets().containsKey(d.name()))
				.forEach(d -> problems.add(new ParameterProblem("space", NLS.bind(Messages.searchedAndSet, d.name()), Messages.searchedAndSetExpected)))); //$NON-NLS-1$
		if (!problems.isEmpty()) {
			throw new InputException(problems.stream().map(p -> Problem.error(pipeline.file().toString(), 0, 0,
					NLS.bind(Messages.ofSweep, p.message()), p.expected())).toList());
		}
		return found.get();
	}

	/** What makes it the same sweep: all a trial depends on, the space and the search; how long it may take does not. */
	private String identity(Plan plan) {
		List<String> words = new ArrayList<>(plan.tasks().stream().map(Task::key).toList());
		words.add(Json.LINE.toJson(target.space()));
		words.add(Json.LINE.toJson(target.written()));
		words.add(parameters.search() + " " + parameters.points() + ' ' + parameters.eta() + ' ' + parameters.resource() + ' ' + target.recommender()); //$NON-NLS-1$
		if (parameters.search() == SearchMethod.HALVING) {
			words.add(Integer.toString(trials()));
		}
		return hash(words).substring(0, 16);
	}

	private static String hash(List<String> words) {
		return HexFormat.of().formatHex(FileHashes.sha256().digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8))); //$NON-NLS-1$
	}

	private int trials() {
		return parameters.trials() > 0 ? parameters.trials() : parameters.minutes() > 0 ? ENDLESS : SweepParameters.DEFAULT_TRIALS;
	}

	/** What the sweep gave when it was done before: the test side is not judged again. */
	private Optional<SweepOutcome> before(Path runs) throws InputException, IOException {
		Journal.Done done = journal.done();
		if (done == null || !Files.isDirectory(runs.resolve(done.run()))) {
			return Optional.empty(); // where the run was deleted, the same choice is judged again, with the same numbers
		}
		if (done.trials() != parameters.trials() || done.minutes() != parameters.minutes()) {
			throw new InputException(Problem.error(pipeline.file().toString(), 0, 0, NLS.bind(Messages.judgedAlready, done.run()),
					Messages.judgedAlreadyExpected));
		}
		RunFolder run = RunFolder.open(runs.resolve(done.run()));
		SweepRecord record = SweepRecord.of(run.folder())
				.orElseThrow(() -> new IOException(NLS.bind(Messages.recordMissing, run.folder().resolve(SweepRecord.FILE))));
		return Optional.of(new SweepOutcome(run.record().result(), record, new RunOutcome(run.folder(), run.record(), run.record().result()),
				apply(record.best().map(Trial::setting).orElse(Map.of()), request.document()).text(), true));
	}

	private SweepOutcome work(Path runs, String identity, String side) throws InputException, IOException {
		long seed = seed();
		int halving = parameters.search() == SearchMethod.HALVING && parameters.trials() == 0 ? SweepParameters.DEFAULT_TRIALS : trials();
		search = switch (parameters.search()) {
		case GRID -> new GridSearch(target.space(), target.written(), parameters.points());
		case RANDOM -> new RandomSearch(target.space(), target.written(), trials(), seed);
		case TPE -> new TpeSearch(target.space(), target.written(), trials(), seed);
		case HALVING -> new HalvingSearch(target.space(), target.written(), halving, parameters.eta(), seed);
		};
		clock = new Clock(journal.lines().isEmpty() ? 0 : journal.lines().getLast().elapsed(), Math.round(parameters.minutes() * 60_000));
		journal.lines().forEach(this::direction);
		listener.planned(parameters.search(), target.space(), total(), journal.lines().size());
		SweepRecord known = record(identity, 0, -1, ""); //$NON-NLS-1$
		journal.begin(pipeline, known);
		listener.begins(known);
		monitor.beginTask(pipeline.name(), search.total() + 1);
		try {
			List<Search.Scored> scores = rounds();
			if (monitor.isCanceled()) {
				return new SweepOutcome(Result.CANCELLED, record(identity, 0, -1, Messages.stoppedByPerson), null, request.document().text(), false);
			}
			return judge(runs, identity, side, scores.size());
		} finally {
			monitor.done();
		}
	}

	private long seed() {
		return HexFormat.fromHexDigitsToLong(hash(List.of("sweep", Long.toString(pipeline.seed()))).substring(0, 16)); //$NON-NLS-1$
	}

	private void direction(Journal.Line line) {
		if (!line.metric().isEmpty()) {
			metric = line.metric();
			higherIsBetter = line.higherIsBetter();
		}
	}

	/** All rounds until there is no more to try, the time is over or the person cancels. */
	private List<Search.Scored> rounds() throws InputException, IOException {
		List<Search.Scored> scores = new ArrayList<>();
		while (true) {
			List<Proposal> round = search.next(List.copyOf(scores));
			int end = scores.size() + round.size();
			matches(scores.size(), round);
			boolean over = clock.isOver() || monitor.isCanceled();
			if (journal.lines().size() < end && !over) {
				work(scores.size(), round);
			}
			for (int n = scores.size(); n < Math.min(end, journal.lines().size()); n++) {
				scores.add(new Search.Scored(round.get(n - (end - round.size())), journal.lines().get(n).trial().score(higherIsBetter)));
			}
			if (round.isEmpty() || scores.size() < end) {
				return scores;
			}
		}
	}

	/** What the journal holds from another sweep that has the same identity is not possible; from a damaged file it is. */
	private void matches(int first, List<Proposal> round) throws IOException {
		for (int k = 0; k < round.size() && first + k < journal.lines().size(); k++) {
			Trial known = journal.lines().get(first + k).trial();
			if (!known.setting().equals(round.get(k).setting()) || known.resource() != round.get(k).resource()) {
				journal.cut(first + k);
			}
		}
	}

	private void work(int first, List<Proposal> round) throws InputException, IOException {
		Round trials = new Round(new TrialPipeline(pipeline, target, parameters, contributions), target, this::ended, listener);
		for (int k = journal.lines().size() - first; k < round.size(); k++) {
			trials.add(first + k, round.get(k), request.fatal().getOrDefault(first + k, "")); //$NON-NLS-1$
		}
		try {
			trials.run(new Computation(store, contributions, processors, request.jobs(), request.memoryBytes()), new Once(listener, warned), this::tick,
					clock.monitor(monitor));
		} catch (OperationCanceledException e) {
			return; // while files were looked at; nothing was begun
		} finally {
			// what ended behind a trial that did not is kept as well as it can: up to the first gap
			early.clear();
		}
	}

	private void ended(Trial trial, String key, boolean higher) throws IOException {
		Journal.Line line = new Journal.Line(trial, clock.elapsed(), key, higher);
		direction(line);
		early.put(trial.number(), line);
		for (Journal.Line next = early.remove(journal.lines().size()); next != null; next = early.remove(journal.lines().size())) {
			journal.add(next);
		}
		monitor.worked(1);
		listener.ended(trial, progress());
	}

	private void tick() {
		if (System.nanoTime() - told > 200_000_000) {
			told = System.nanoTime();
			listener.working(pipeline.name(), progress());
		}
	}

	/** How many trials there will be at most; 0 when time alone ends them. */
	private int total() {
		return search.total() == ENDLESS ? 0 : search.total();
	}

	private SweepProgress progress() {
		int done = journal.lines().size() + early.size();
		return new SweepProgress(done, total(), clock.elapsed(), clock.left(done, total()), best());
	}

	/** The best of the trials with all there is; of equals the first. */
	private Optional<Trial> best() {
		List<Trial> all = new ArrayList<>(journal.lines().stream().map(Journal.Line::trial).toList());
		early.values().forEach(l -> all.add(l.trial()));
		return record("", 0, -1, "").with(all, -1).bestSoFar(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private SweepRecord record(String identity, int testSide, int chosen, String stopped) {
		List<Trial> trials = journal == null ? List.of() : journal.lines().stream().map(Journal.Line::trial).toList();
		List<String> notes = new ArrayList<>();
		if (chosen >= 0) {
			notes.add(NLS.bind(Messages.noteSides, new Object[] { Messages.trials(trials.size()), metric, target.recommender() }));
			notes.add(Messages.noteOptimistic);
			if (testSide > 1) {
				notes.add(NLS.bind(Messages.noteTestSide, testSide));
			}
		}
		if (!stopped.isEmpty()) {
			notes.add(stopped);
		}
		return new SweepRecord(SweepRecord.FORMAT, identity, started, clock == null ? 0 : clock.elapsed(), parameters.search(),
				asked(), target.space(), target.judge().name(), metric.isEmpty() ? target.metric() : metric, higherIsBetter,
				target.recommender(), trials, chosen, stopped, testSide, notes);
	}

	/** What was asked, with numbers as they are read again. */
	private Map<String, Object> asked() {
		Map<String, Object> asked = ParameterSchema.of(SweepParameters.class).values(parameters);
		asked.replaceAll((_, v) -> v instanceof Integer i ? Long.valueOf(i) : v);
		return asked;
	}

	/** The choice, judged once. */
	private SweepOutcome judge(Path runs, String identity, String side, int tried) throws InputException, IOException {
		Optional<Trial> best = best();
		String stopped = tried < search.total() && total() > 0 && clock.isOver() ? NLS.bind(Messages.stoppedByTime, tried, search.total()) : ""; //$NON-NLS-1$
		if (best.isEmpty()) {
			SweepRecord record = record(identity, 0, -1, stopped);
			Optional<Trial> failed = record.trials().stream().filter(t -> !t.error().isEmpty()).findFirst();
			throw new InputException(Problem.error(pipeline.file().toString(), 0, 0, failed.isPresent()
					? NLS.bind(Messages.allFailed, record.trials().size(), failed.get().error()) : Messages.noneEnded, Messages.noneExpected));
		}
		PipelineDocument document = apply(best.get().setting(), request.document());
		SweepRecord record = record(identity, journal.judged(side) + 1, best.get().number(), stopped);
		CheckContext context = request.context();
		Pipeline chosen = checked(document);
		RunRequest run = new RunRequest(chosen, request.title(), Optional.empty(), runs, request.jobs(), request.memoryBytes());
		Extras extras = new Extras(Map.of("sweep", NLS.bind(Messages.environment, new Object[] { parameters.search().name().toLowerCase(java.util.Locale.ROOT), //$NON-NLS-1$
				Messages.trials(record.trials().size()), String.join(", ", target.space().stream().map(Dimension::name).toList()), metric })), //$NON-NLS-1$
				Map.of(SweepRecord.FILE, (Json.FILE.toJson(record) + '\n').getBytes(StandardCharsets.UTF_8)));
		Computation computation = new Computation(store, context.contributions(), processors, request.jobs(), request.memoryBytes());
		Recording recording = new Recording(store, context.contributions(), run, Instant.now(), extras);
		RunOutcome outcome;
		try {
			computation.prepare(chosen, Optional.empty(), Computation.Given.NOTHING, listener.chosen(best.get()), new org.eclipse.core.runtime.ProgressMonitorWrapper(monitor) {
				@Override
				public void beginTask(String name, int work) {
					// one step of the sweep
				}

				@Override
				public void worked(int work) {
					// see above
				}

				@Override
				public void done() {
					// see above
				}
			});
			outcome = recording.finish(computation);
		} catch (OperationCanceledException e) {
			outcome = recording.cancelled();
		}
		store.shrink();
		boolean judged = outcome.folder() != null && outcome.record().step(target.judge().name()).filter(s -> s.state().isGood()).isPresent();
		if (judged) {
			journal.finish(new Journal.Done(side, outcome.folder().getFileName().toString(), parameters.trials(), parameters.minutes()));
		}
		return new SweepOutcome(outcome.result(), record, outcome, document.text(), false);
	}

	/** Passes warnings on, those of steps that all rounds share once. */
	private record Once(SweepListener listener, Set<Object> warned) implements SweepListener {
		@Override
		public void warned(String step, Problem problem) {
			if (warned.add(List.of(step, problem))) {
				listener.warned(step, problem);
			}
		}
	}

	/** Deletes the records of sweeps, see {@link Journal#forget}. */
	public static int forget(Path runs, Predicate<List<Map<String, Object>>> which) throws IOException {
		return Journal.forget(runs, which);
	}

	/** The sweeps beside runs. */
	public static List<StoredSweep> stored(Path runs) throws IOException {
		return Journal.all(runs);
	}

	/** What a pipeline says of its sweep. */
	public static SweepParameters parameters(PipelineDocument document, Path file) throws InputException {
		SweepElement sweep = document.sweep().orElseThrow(() -> new InputException(file.toString(), 0, Messages.noSweep, Messages.noSweepExpected));
		List<ParameterProblem> problems = new ArrayList<>();
		Path folder = file.toAbsolutePath().getParent();
		return ParameterSchema.of(SweepParameters.class).create(sweep.with(), folder, problems).orElseThrow(() -> new InputException(
				problems.stream().map(p -> Problem.error(file.toString(), sweep.key().line(), 0, NLS.bind(Messages.ofSweep, p.message()), p.expected())).toList()));
	}

	/** A pipeline with a setting in it. */
	public static PipelineDocument apply(Map<String, Object> setting, PipelineDocument document) throws InputException {
		PipelineDocument changed = document;
		for (Map.Entry<String, Object> e : setting.entrySet()) {
			int dot = e.getKey().indexOf('.');
			String step = e.getKey().substring(0, dot);
			String parameter = e.getKey().substring(dot + 1);
			if (document.step(step).isEmpty() || !document.isEditable()) {
				throw new InputException(Problem.error("", 0, 0, NLS.bind(Messages.cannotApply, e.getKey()), Messages.cannotApplyExpected)); //$NON-NLS-1$
			}
			Object now = document.step(step).get().with().get(parameter);
			if (!same(now, e.getValue())) {
				changed = changed.setParameter(step, parameter, e.getValue());
			}
		}
		return changed;
	}

	private static boolean same(Object written, Object value) {
		return written instanceof Number a && value instanceof Number b ? a.doubleValue() == b.doubleValue()
				: written != null && written.toString().equals(value.toString());
	}
}
