/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.Report;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;
import org.recital.samples.PeoplesPhotos;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;

/**
 * {@code recital demo}: the main job from beginning to end without a display and without a network. Makes the sample world,
 * runs its pipelines, prints the comparisons and writes a report.
 */
public final class DemoCommand implements Command {

	/** Pipelines of the demo, in this bundle's folder {@code data}. */
	private static final List<String> PIPELINES = List.of("demo-films.recital.yaml", "demo-songs.recital.yaml"); //$NON-NLS-1$ //$NON-NLS-2$
	/** What needs sounds. */
	private static final String SOUNDS = "demo-sounds.recital.yaml"; //$NON-NLS-1$
	/** Seconds of sound a song: enough for its style. */
	private static final int SECONDS = 2;

	@Override
	public String name() {
		return "demo"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.demo_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of("out", "DIR", Messages.demo_out), Option.of("seed", "N", Messages.demo_seed), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.of("audio", "SECONDS", Messages.demo_audio), Option.of("posters", "SIGNAL", Messages.demo_posters), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Option.of("photos", "SIGNAL", Messages.demo_photos)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Exception {
		Path out = arguments.path("out").orElse(session.folder().resolve("recital-demo")); //$NON-NLS-1$ //$NON-NLS-2$
		WorldParameters parameters = WorldParameters.defaults().withSeed(arguments.number("seed", 0, 1)); //$NON-NLS-1$
		OptionalDouble photos = share(arguments, "photos"); //$NON-NLS-1$
		parameters = parameters.withPosterSignal(share(arguments, "posters").orElse(parameters.posterSignal())); //$NON-NLS-1$
		SampleWorld world = SampleWorld.make(parameters);
		session.terminal().say(Messages.bind(Messages.demo_world, new Object[] { parameters.films(), parameters.songs(), parameters.people(),
				world.ratings().size(), world.plays().size(), out.resolve("world") })); //$NON-NLS-1$
		int seconds = arguments.number("audio", 0, SECONDS); //$NON-NLS-1$
		SampleFolder.write(world, out.resolve("world"), seconds, Parallel.machine(), SubMonitor.convert(session.monitor())); //$NON-NLS-1$
		if (photos.isPresent()) {
			PeoplesPhotos.write(world, out.resolve("world"), photos.getAsDouble(), Parallel.machine(), SubMonitor.convert(session.monitor())); //$NON-NLS-1$
		}
		List<String> pipelines = new ArrayList<>(PIPELINES);
		if (seconds > 0) {
			pipelines.add(SOUNDS);
		}

		Runner runner = new Runner(new ArtifactStore(out.resolve("cache")), session.contributions()); //$NON-NLS-1$
		List<Path> reports = new ArrayList<>();
		int code = ExitCode.DONE;
		for (String name : pipelines) {
			Pipeline pipeline = Pipelines.open(copy(name, out), Optional.of(out.resolve("world")), Map.of(), session); //$NON-NLS-1$
			session.terminal().say(""); //$NON-NLS-1$
			session.terminal().say(Messages.bind(Messages.run_begins, pipeline.name(), pipeline.file()));
			RunProgress progress = new RunProgress(session.terminal(), false);
			RunOutcome outcome = runner.run(RunRequest.of(pipeline, out.resolve(Runs.FOLDER)), progress, session.monitor());
			progress.end();
			outcome.record().errors().forEach(p -> session.terminal().say(Messages.bind(Messages.problem_error, p)));
			if (outcome.result() == RunOutcome.Result.CANCELLED) {
				return ExitCode.CANCELLED;
			}
			code = outcome.result() == RunOutcome.Result.DONE ? code : ExitCode.FAILED;
			RunFolder run = RunFolder.open(outcome.folder());
			Map<String, Evaluation> all = run.evaluations();
			if (!all.isEmpty()) {
				session.terminal().print(""); //$NON-NLS-1$
				session.terminal().print(pipeline.name());
				for (Map.Entry<String, Evaluation> e : all.entrySet()) {
					if (all.size() > 1) {
						session.terminal().print(""); //$NON-NLS-1$
						session.terminal().print("== " + run.title(e.getKey()) + " =="); //$NON-NLS-1$ //$NON-NLS-2$
					}
					ResultText.print(e.getValue(), null, session.terminal());
				}
				ResultText.meanings(all.values(), session);
				reports.add(report(run.summary(), out.resolve(name.replace(".recital.yaml", ".html")), session)); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		session.terminal().print(""); //$NON-NLS-1$
		for (Path report : reports) {
			session.terminal().print(Messages.bind(Messages.demo_report, report));
		}
		if (photos.isPresent()) {
			session.terminal().say(Messages.bind(Messages.demo_photosWritten, out.resolve("world/photos"), out.resolve("world"))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		session.terminal().say(Messages.bind(Messages.demo_next, out));
		return code;
	}

	private static OptionalDouble share(Arguments arguments, String option) throws Usage {
		if (arguments.value(option).isEmpty()) {
			return OptionalDouble.empty();
		}
		String text = arguments.value(option).get();
		try {
			double share = Double.parseDouble(text);
			if (share >= 0 && share <= 1) {
				return OptionalDouble.of(share);
			}
		} catch (NumberFormatException e) {
			// said below
		}
		throw new Usage(Messages.bind(Messages.demo_share, option, text));
	}

	private static Path report(RunSummary run, Path file, Session session) throws Exception {
		session.contributions().find(Kind.REPORT, "html").orElseThrow().create(Report.class) //$NON-NLS-1$
				.write(run.name(), List.of(run), null, file);
		return file;
	}

	/** The pipeline as a file beside the world, so that a person can look at it, change it and run it again. */
	private static Path copy(String name, Path out) throws Exception {
		URL url = DemoCommand.class.getResource("/data/" + name); //$NON-NLS-1$
		try (InputStream in = url.openStream()) {
			Path file = out.resolve(name);
			Files.createDirectories(out);
			Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
			return file;
		}
	}
}
