/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Block;
import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.Updatable;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;

/**
 * What every {@link Engine} keeps to. Extend it, say which engine and which parameters, and run it with JUnit; several
 * subclasses for several sets of parameters are welcome.
 *
 * @param <P> parameter record
 */
public abstract class EngineContract<P extends Record> {

	private static final long SEED = 42;
	/** Greatest value of the data sets here. */
	private static final float MOST = 5;

	/** Made once for all contracts of a test run. */
	private static final class Large {
		static final Split SPLIT = TestData.split(TestData.ratings(6000, 3000, 500_000, 9), 0.05, 0.1, 9);
	}

	/** A new instance of the engine. */
	protected abstract Engine<P> engine();

	/** Parameters that suit a few dozen users and items. */
	protected abstract P parameters();

	/** Parameters that ask for more than small data has: more neighbours than users, more factors than items. */
	protected P greedyParameters() {
		return parameters();
	}

	/** Features of the items or users of a data set, for an engine that takes some. */
	protected List<Features> features(@SuppressWarnings("unused") Dataset data) {
		return List.of();
	}

	/** Recommenders learned from a split, for an engine that takes some. */
	protected List<RecommenderModel> partners(@SuppressWarnings("unused") Split split) throws InputException {
		return List.of();
	}

	/** The engines of the partners, by which a saved model finds them. */
	protected Contributions contributions() {
		return Contributions.NONE;
	}

	/** A data set on which learning takes long enough to be cancelled. */
	protected Split large() {
		return Large.SPLIT;
	}

	/** How far scores of somebody folded in may be from those of the same person held out, relative to the greatest. */
	protected double foldInTolerance() {
		return 1e-5;
	}

	/**
	 * Whether all it knows of a person held out is their events, so that folding those in gives the same scores. Not so when
	 * it has features of users.
	 */
	protected boolean knowsOnlyEvents() {
		return true;
	}

	private Split split() {
		return TestData.split(TestData.ratings(60, 45, 900, 1), 0.1, 0.2, 2);
	}

	private TrainingData training(Split split) throws InputException {
		return new TrainingData(split, features(split.dataset()), partners(split));
	}

	private Recommender fit(P parameters, Split split, int threads) throws InputException {
		return engine().fit(parameters, training(split), context(threads));
	}

	private SimpleContext context(int threads) {
		return new SimpleContext(SEED, Parallel.of(threads), new NullProgressMonitor(), contributions());
	}

	@Test
	public void hasTheUsersAndItemsOfTheData() throws Exception {
		Recommender r = fit(parameters(), split(), 1);
		assertEquals(60, r.users());
		assertEquals(45, r.items());
	}

	@Test
	public void saysTheSameForAnyNumberOfThreads() throws Exception {
		Split split = TestData.split(TestData.ratings(150, 90, 3000, 3), 0.1, 0.2, 4);
		Answers one = Answers.of(fit(parameters(), split, 1), split.seen());
		for (int threads : new int[] { 2, 7 }) {
			Answers many = Answers.of(fit(parameters(), split, threads), split.seen());
			one.assertSame(many, "between 1 and " + threads + " threads"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	@Test
	public void keepsNothingBetweenCalls() throws Exception {
		Split split = split();
		Engine<P> engine = engine();
		Answers first = Answers.of(engine.fit(parameters(), training(split), context(2)), split.seen());
		Split other = TestData.split(TestData.ratings(40, 50, 700, 77), 0.1, 0.2, 78);
		engine.fit(parameters(), training(other), context(2));
		Answers second = Answers.of(engine.fit(parameters(), training(split), context(2)), split.seen());
		first.assertSame(second, "when the engine has learned something else in between"); //$NON-NLS-1$
	}

	@Test
	public void doesNotLearnFromTheTest() throws Exception {
		Split split = split();
		Answers answers = Answers.of(fit(parameters(), split, 2), split.seen());
		Split other = TestData.withOtherTest(split, 5);
		answers.assertSame(Answers.of(fit(parameters(), other, 2), split.seen()), "when only test events differ"); //$NON-NLS-1$
	}

	@Test
	public void leavesTheDataAsItIs() throws Exception {
		Split split = split();
		int train = hash(split.train());
		int seen = hash(split.seen());
		Answers.of(fit(parameters(), split, 2), split.seen());
		assertEquals(train, hash(split.train()));
		assertEquals(seen, hash(split.seen()));
	}

	private static int hash(Interactions m) {
		Block all = m.all();
		return Arrays.hashCode(new int[] { Arrays.hashCode(all.offsets()), Arrays.hashCode(all.items()), Arrays.hashCode(all.values()) });
	}

	@Test
	public void endsWithinASecondOfCancel() throws Exception {
		Split split = large();
		// what the data itself has to prepare once is not the engine's to cancel
		split.train();
		split.validation();
		split.seen();
		TrainingData data = training(split);
		CancelAfter.endsWithinASecond("fit", //$NON-NLS-1$
				monitor -> engine().fit(parameters(), data, new SimpleContext(SEED, Parallel.of(2), monitor, contributions())), 0, 60, 300);
	}

	@Test
	public void answersSeveralThreadsAsItAnswersOne() throws Exception {
		Split split = split();
		Recommender r = fit(parameters(), split, 2);
		// a second one, untouched: what is worked out on demand is then first asked for by several at a time
		Recommender fresh = fit(parameters(), split, 2);
		Answers alone = Answers.of(r, split.seen());
		try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
			Callable<Answers> ask = () -> Answers.of(fresh, split.seen());
			List<Future<Answers>> all = pool.invokeAll(Collections.nCopies(6, ask));
			for (Future<Answers> one : all) {
				alone.assertSame(one.get(), "when several threads ask"); //$NON-NLS-1$
			}
		}
	}

	@Test
	public void recommendsTheBestScores() throws Exception {
		Split split = split();
		Recommender r = fit(parameters(), split, 2);
		Checks.bestScores(r, null, 10);
		Checks.bestScores(r, split.seen(), 1);
		Checks.bestScores(r, split.seen(), 10);
		Checks.bestScores(r, split.seen(), r.items() + 5);
	}

	@Test
	public void listsEqualScoresByIndex() throws Exception {
		// no engine can tell the two of a pair apart by events alone
		Dataset data = TestData.twins(12, 16);
		Split split = TestData.split(data, 0.1, 0, 3);
		Checks.bestScores(fit(parameters(), split, 2), split.seen(), 7);
	}

	@Test
	public void savesAllItNeeds() throws Exception {
		for (Split split : List.of(split(), TestData.heldOutUsers(TestData.ratings(40, 30, 500, 6)))) {
			if (split.validation().size() == 0 && !partners(split).isEmpty()) {
				continue; // a hybrid may need a validation side
			}
			Recommender r = fit(parameters(), split, 2);
			Answers before = Answers.of(r, split.seen());
			before.assertSame(Answers.of(reloaded(r), split.seen()), "between what was saved and what was loaded"); //$NON-NLS-1$
		}
	}

	private Recommender reloaded(Recommender r) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			r.save(out);
		}
		return engine().load(ModelReader.open("contract", bytes.toByteArray(), contributions())); //$NON-NLS-1$
	}

	@Test
	public void foldsInWhatIsKnown() throws Exception {
		Split split = TestData.heldOutUsers(TestData.ratings(60, 45, 900, 8));
		Recommender r;
		try {
			r = fit(parameters(), split, 2);
		} catch (InputException e) {
			Checks.clear(e);
			return; // it needs what this split has not
		}
		if (r instanceof UserFoldIn f) {
			Checks.foldIn(r, f, split, knowsOnlyEvents() ? foldInTolerance() : Double.POSITIVE_INFINITY);
		}
	}

	@Test
	public void explainsInASentence() throws Exception {
		Checks.explanations(fit(parameters(), split(), 2), "ordinary data"); //$NON-NLS-1$
		Checks.explanations(fit(parameters(), withStrangers(), 2), "users and items without events"); //$NON-NLS-1$
	}

	/** Ordinary data with users and items that have no events at all. */
	private static Split withStrangers() {
		return TestData.split(TestData.withStrangers(TestData.ratings(60, 45, 900, 21), 4, 3), 0.1, 0.2, 22);
	}

	@Test
	public void foldsInAnybody() throws Exception {
		Split split = withStrangers();
		Recommender r = fit(parameters(), split, 2);
		if (r instanceof UserFoldIn f) {
			FoldInChecks.anybody(r, f, MOST, "ordinary data"); //$NON-NLS-1$
			if (knowsOnlyEvents()) {
				FoldInChecks.stranger(r, f, split.seen(), foldInTolerance());
			}
		}
	}

	@Test
	public void foldsInItems() throws Exception {
		Split split = withStrangers();
		Recommender r = fit(parameters(), split, 2);
		if (r instanceof ItemFoldIn f) {
			FoldInChecks.anyItem(r, f, MOST, "ordinary data"); //$NON-NLS-1$
			FoldInChecks.itemsAsLearned(r, f, split.train());
		}
	}

	@Test
	public void factorsAddUpToTheScores() throws Exception {
		FactorChecks.addUp(fit(parameters(), withStrangers(), 2), withStrangers().seen());
	}

	@Test
	public void learnsALittleMore() throws Exception {
		Split split = split();
		Recommender r = fit(parameters(), split, 2);
		if (r instanceof Updatable) {
			UpdateChecks.refuses(r, context(2));
			Interactions same = UpdateChecks.nothing(r.users(), r.items());
			UpdateChecks.update(r, same, split.seen(), this::context, this::reloaded, "with nothing added"); //$NON-NLS-1$
			Interactions more = UpdateChecks.more(r.users() + 6, r.items() + 4, 31);
			Recommender updated = UpdateChecks.update(r, more, split.seen(), this::context, this::reloaded, "with more of all"); //$NON-NLS-1$
			UpdateChecks.knowsThem(updated, r.users(), more);
			if (updated instanceof Updatable) {
				Interactions again = UpdateChecks.more(r.users() + 9, r.items() + 5, 32);
				UpdateChecks.update(updated, again, more, this::context, this::reloaded, "for the second time"); //$NON-NLS-1$
			}
		}
	}

	@Test
	public void endsAnUpdateWithinASecondOfCancel() throws Exception {
		Recommender r = fit(parameters(), split(), 2);
		if (r instanceof Updatable) {
			Interactions added = large().train();
			CancelAfter.endsWithinASecond("update", //$NON-NLS-1$
					monitor -> ((Updatable) r).update(added, new SimpleContext(SEED, Parallel.of(2), monitor, contributions())), 0, 60);
		}
	}

	@Test
	public void copesWithLittle() throws Exception {
		int[] none = {};
		Dataset empty = TestData.dataset(3, 4, none, none, new float[0]);
		Dataset oneEvent = TestData.dataset(1, 1, new int[] { 0 }, new int[] { 0 }, new float[] { 3 });
		Dataset oneUser = TestData.dataset(1, 6, new int[4], new int[] { 0, 2, 3, 5 }, new float[] { 1, 5, 3, 4 });
		Dataset oneItem = TestData.dataset(5, 1, new int[] { 0, 1, 3 }, new int[3], new float[] { 1, 5, 3 });
		Dataset strangers = TestData.dataset(6, 7, new int[] { 0, 0, 1, 1, 3 }, new int[] { 0, 1, 1, 2, 5 },
				new float[] { 4, 5, 2, 3, 1 });
		int[] users = IntStream.range(0, 20).map(k -> k / 4).toArray();
		int[] items = IntStream.range(0, 20).map(k -> (k / 4 + k % 4) % 6).toArray();
		Dataset allEqual = TestData.dataset(5, 6, users, items, TestData.filled(20, 3));
		assertAll(() -> cope(empty, "no event"), () -> cope(oneEvent, "one event"), () -> cope(oneUser, "one user"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				() -> cope(oneItem, "one item"), () -> cope(strangers, "users and items without events"), //$NON-NLS-1$ //$NON-NLS-2$
				() -> cope(allEqual, "all values equal")); //$NON-NLS-1$
	}

	private void cope(Dataset data, String what) throws Exception {
		for (double validation : new double[] { 0, 0.3 }) {
			for (P p : List.of(parameters(), greedyParameters())) {
				Split split = TestData.split(data, validation, 0, 1);
				Recommender r;
				try {
					r = engine().fit(p, training(split), context(2));
				} catch (InputException e) {
					Checks.clear(e);
					continue;
				}
				Checks.answersAreNumbers(r, what);
				Checks.bestScores(r, split.seen(), 3);
				Answers.of(r, split.seen()).assertSame(Answers.of(reloaded(r), split.seen()), "after loading, with " + what); //$NON-NLS-1$
				Checks.explanations(r, what);
				if (r instanceof UserFoldIn f) {
					FoldInChecks.anybody(r, f, MOST, what);
				}
				if (r instanceof ItemFoldIn f) {
					FoldInChecks.anyItem(r, f, MOST, what);
				}
				if (r instanceof Updatable) {
					Interactions more = UpdateChecks.more(r.users() + 2, r.items() + 3, 41);
					UpdateChecks.update(r, more, split.seen(), this::context, this::reloaded, what);
				}
			}
		}
	}

	@Test
	public void scoresAreNumbers() throws Exception {
		Split split = split();
		Recommender r = fit(parameters(), split, 2);
		Checks.answersAreNumbers(r, "ordinary data"); //$NON-NLS-1$
		boolean any = false;
		float[] row = new float[r.items()];
		for (int u = 0; u < r.users(); u++) {
			r.score(u, row);
			for (float s : row) {
				any |= s == s;
			}
		}
		assertTrue(any, "not one score of ordinary data is a number"); //$NON-NLS-1$
	}

	@Test
	public void setsEveryScore() throws Exception {
		Recommender r = fit(parameters(), split(), 2);
		float[] a = new float[r.items()];
		float[] b = new float[r.items()];
		for (int u = 0; u < r.users(); u++) {
			Arrays.fill(a, 1e30f);
			Arrays.fill(b, Float.NaN);
			r.score(u, a);
			r.score(u, b);
			assertArrayEquals(a, b, "score leaves entries as they were"); //$NON-NLS-1$
		}
	}

	@Test
	public void predictsValuesOfTheScale() throws Exception {
		Split split = split();
		Recommender r = fit(parameters(), split, 2);
		if (r instanceof RatingPredictor p) {
			double error = 0;
			int n = 0;
			for (int u = 0; u < r.users(); u++) {
				int[] items = split.train().columns(u);
				float[] values = split.train().values(u);
				for (int k = 0; k < items.length; k++) {
					float predicted = p.predict(u, items[k]);
					assertFalse(Float.isNaN(predicted) || Float.isInfinite(predicted));
					error += Math.abs(predicted - values[k]);
					n++;
				}
			}
			double mean = error / n;
			// ratings of 0.5 to 5: whoever always says 3 is off by about 1
			assertTrue(mean < 1.5, () -> "predictions for what was learned are off by " + mean + " on average"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
