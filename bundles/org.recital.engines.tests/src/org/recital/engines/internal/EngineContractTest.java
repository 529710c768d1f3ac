/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.testkit.EngineContract;

/** The contract notices each thing an engine can do wrong. */
class EngineContractTest {

	/** An engine that keeps to the contract; each test spoils one thing. */
	private static class Good implements Engine<None> {
		@Override
		public Recommender fit(None parameters, TrainingData data, StepContext context) throws InputException {
			context.checkCancelled();
			return new Scores(data.users(), data.items(), 0);
		}

		@Override
		public Recommender load(ModelReader in) throws IOException {
			int[] numbers = in.ints("numbers");
			return new Scores(numbers[0], numbers[1], Float.intBitsToFloat(numbers[2]));
		}
	}

	/** Scores that depend on the item and a number. */
	private static class Scores implements Recommender {
		final int users;
		final int items;
		final float plus;

		Scores(int users, int items, float plus) {
			this.users = users;
			this.items = items;
			this.plus = plus;
		}

		@Override
		public int users() {
			return users;
		}

		@Override
		public int items() {
			return items;
		}

		@Override
		public void score(int user, float[] scores) {
			for (int i = 0; i < items; i++) {
				scores[i] = plus + (i * 7 + user) % 5;
			}
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("numbers", users, items, Float.floatToIntBits(plus));
		}
	}

	private static EngineContract<None> contract(Engine<None> engine) {
		return new EngineContract<>() {
			@Override
			protected Engine<None> engine() {
				return engine;
			}

			@Override
			protected None parameters() {
				return new None();
			}
		};
	}

	/** Makes the recommender from the data. */
	private interface Fit {
		Recommender of(TrainingData data, StepContext context) throws InputException;
	}

	private static EngineContract<None> spoilt(Fit fit) {
		return contract(new Good() {
			@Override
			public Recommender fit(None parameters, TrainingData data, StepContext context) throws InputException {
				return fit.of(data, context);
			}
		});
	}

	private static void notices(Executable test) {
		assertThrows(AssertionError.class, test);
	}

	@Test
	void findsNothingWrongWithAGoodEngine() throws Exception {
		EngineContract<None> good = contract(new Good());
		good.hasTheUsersAndItemsOfTheData();
		good.saysTheSameForAnyNumberOfThreads();
		good.keepsNothingBetweenCalls();
		good.doesNotLearnFromTheTest();
		good.leavesTheDataAsItIs();
		good.endsWithinASecondOfCancel();
		good.answersSeveralThreadsAsItAnswersOne();
		good.recommendsTheBestScores();
		good.listsEqualScoresByIndex();
		good.savesAllItNeeds();
		good.foldsInWhatIsKnown();
		good.explainsInASentence();
		good.copesWithLittle();
		good.scoresAreNumbers();
		good.setsEveryScore();
		good.predictsValuesOfTheScale();
	}

	@Test
	void wrongSize() {
		notices(spoilt((d, c) -> new Scores(d.users(), d.items() + 1, 0))::hasTheUsersAndItemsOfTheData);
	}

	@Test
	void dependsOnThreads() {
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), c.parallel().threads()))::saysTheSameForAnyNumberOfThreads);
	}

	@Test
	void keepsSomething() {
		AtomicInteger calls = new AtomicInteger();
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), calls.incrementAndGet()))::keepsNothingBetweenCalls);
	}

	@Test
	void changesTheData() {
		notices(spoilt((d, c) -> {
			d.train().all().values()[0] += 1;
			return new Scores(d.users(), d.items(), 0);
		})::leavesTheDataAsItIs);
	}

	@Test
	void doesNotLookAtCancel() {
		notices(spoilt((d, c) -> {
			try {
				Thread.sleep(1500);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return new Scores(d.users(), d.items(), 0);
		})::endsWithinASecondOfCancel);
	}

	@Test
	void learnsFromTheTest() {
		// the only way there is: somebody hands it out
		AtomicInteger calls = new AtomicInteger();
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), calls.getAndIncrement()))::doesNotLearnFromTheTest);
	}

	@Test
	void sharesARowBetweenThreads() {
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), 0) {
			private final float[] shared = new float[items];

			@Override
			public void score(int user, float[] scores) {
				for (int i = 0; i < items; i++) {
					shared[i] = (i * 7 + user) % 5;
					Thread.onSpinWait();
				}
				Thread.yield();
				System.arraycopy(shared, 0, scores, 0, items);
			}
		})::answersSeveralThreadsAsItAnswersOne);
	}

	@Test
	void recommendsSomethingElse() {
		Fit fit = (d, c) -> new Scores(d.users(), d.items(), 0) {
			@Override
			public void recommend(int[] users, int n, Interactions seen, int[] items, float[] scores) {
				super.recommend(users, n, null, items, scores);
			}
		};
		notices(spoilt(fit)::recommendsTheBestScores);
	}

	@Test
	void breaksTiesItsOwnWay() {
		Fit fit = (d, c) -> new Scores(d.users(), d.items(), 0) {
			@Override
			public void recommend(int[] users, int n, Interactions seen, int[] items, float[] scores) {
				super.recommend(users, n, seen, items, scores);
				for (int k = 1; k < items.length; k++) {
					if (items[k] >= 0 && k % n != 0 && scores[k] == scores[k - 1]) {
						int first = items[k - 1];
						items[k - 1] = items[k];
						items[k] = first;
						return;
					}
				}
			}
		};
		notices(spoilt(fit)::listsEqualScoresByIndex);
	}

	@Test
	void savesTooLittle() {
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), 3) {
			@Override
			public void save(ModelWriter out) throws IOException {
				out.put("numbers", users, items, 0);
			}
		})::savesAllItNeeds);
	}

	/** Fold-in that says something else than for a person held out. */
	private static final class Folding extends Scores implements UserFoldIn {
		Folding(int users, int items) {
			super(users, items, 0);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			score(items.length, scores);
		}
	}

	@Test
	void foldsInSomethingElse() {
		notices(spoilt((d, c) -> new Folding(d.users(), d.items()))::foldsInWhatIsKnown);
	}

	/** Explains with a place for a cause there is not, and predicts nonsense. */
	private static final class Talking extends Scores implements Explainer, RatingPredictor {
		private final float prediction;

		Talking(int users, int items, float prediction) {
			super(users, items, 0);
			this.prediction = prediction;
		}

		@Override
		public Explanation explain(int user, int item) {
			return new Explanation("because of {0}", List.of());
		}

		@Override
		public float predict(int user, int item) {
			return prediction;
		}
	}

	@Test
	void explainsNothing() {
		notices(spoilt((d, c) -> new Talking(d.users(), d.items(), 3))::explainsInASentence);
	}

	@Test
	void predictsNonsense() {
		notices(spoilt((d, c) -> new Talking(d.users(), d.items(), 50))::predictsValuesOfTheScale);
		notices(spoilt((d, c) -> new Talking(d.users(), d.items(), Float.NaN))::predictsValuesOfTheScale);
		notices(spoilt((d, c) -> new Talking(d.users(), d.items(), Float.NaN))::scoresAreNumbers);
	}

	@Test
	void scoresAreInfiniteOrNone() {
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), Float.POSITIVE_INFINITY))::scoresAreNumbers);
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), Float.NaN))::scoresAreNumbers);
	}

	@Test
	void leavesScoresUnset() {
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), 0) {
			@Override
			public void score(int user, float[] scores) {
				Arrays.fill(scores, 1, items, 1f);
			}
		})::setsEveryScore);
	}

	@Test
	void stumblesOverLittle() {
		notices(spoilt((d, c) -> new Scores(d.users(), d.items(), (float) (d.train().size() / 0.0)))::copesWithLittle);
		notices(spoilt((d, c) -> {
			if (d.train().size() == 0) {
				throw new InputException("no", "");
			}
			return new Scores(d.users(), d.items(), 0);
		})::copesWithLittle);
	}
}
