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

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.Updatable;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.testkit.EngineContract;

/** The contract notices what a recommender can do wrong when it folds in, learns more, or says why. */
class EngineContractAbilitiesTest {

	/** Scores by counts; can do everything, and keeps to the contract. Each test spoils one thing. */
	private static class Counts implements Recommender, UserFoldIn, ItemFoldIn, Updatable, Explainer {
		final int users;
		final float[] counts;

		Counts(int users, float[] counts) {
			this.users = users;
			this.counts = counts;
		}

		/** What an update makes. */
		Recommender more(int moreUsers, float[] moreCounts) {
			return new Counts(moreUsers, moreCounts);
		}

		@Override
		public int users() {
			return users;
		}

		@Override
		public int items() {
			return counts.length;
		}

		@Override
		public void score(int user, float[] scores) {
			for (int i = 0; i < counts.length; i++) {
				scores[i] = counts[i] + user;
			}
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			System.arraycopy(counts, 0, scores, 0, counts.length);
		}

		@Override
		public void scoreItem(int[] met, float[] values, float[] scores) {
			for (int u = 0; u < users; u++) {
				scores[u] = met.length + u;
			}
		}

		@Override
		public Recommender update(Interactions added, StepContext context) throws InputException {
			if (added.rows() < users || added.columns() < counts.length) {
				throw new InputException("fewer users or items", "add some");
			}
			float[] sums = Arrays.copyOf(counts, added.columns());
			for (int u = 0; u < added.rows(); u++) {
				context.checkCancelled();
				for (int i : added.columns(u)) {
					if (!Float.isFinite(added.value(u, i))) {
						throw new InputException("a value is no number", "leave it out");
					}
					sums[i]++;
				}
			}
			return more(added.rows(), sums);
		}

		@Override
		public Explanation explain(int user, int item) {
			return new Explanation("many met it", List.of());
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("users", users);
			out.put("counts", counts);
		}
	}

	/** Makes the recommender. */
	private interface Make {
		Recommender of(int users, float[] counts);
	}

	private static EngineContract<None> contract(Make make) {
		Engine<None> engine = new Engine<>() {
			@Override
			public Recommender fit(None parameters, TrainingData data, StepContext context) {
				float[] counts = new float[data.items()];
				for (int i = 0; i < counts.length; i++) {
					counts[i] = data.train().transpose().count(i);
				}
				return make.of(data.users(), counts);
			}

			@Override
			public Recommender load(ModelReader in) throws IOException {
				return make.of(in.intValue("users"), in.floats("counts"));
			}
		};
		return new EngineContract<>() {
			@Override
			protected Engine<None> engine() {
				return engine;
			}

			@Override
			protected None parameters() {
				return new None();
			}

			@Override
			protected double foldInTolerance() {
				return 1000; // a user's number is in their scores
			}
		};
	}

	private static void notices(Executable test) {
		assertThrows(AssertionError.class, test);
	}

	@Test
	void findsNothingWrongWithAGoodRecommender() throws Exception {
		EngineContract<None> good = contract(Counts::new);
		good.foldsInAnybody();
		good.foldsInItems();
		good.learnsALittleMore();
		good.endsAnUpdateWithinASecondOfCancel();
		good.explainsInASentence();
		good.copesWithLittle();
		good.savesAllItNeeds();
	}

	@Test
	void foldsInWithoutSettingAll() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public void score(int[] items, float[] values, float[] scores) {
				System.arraycopy(counts, 0, scores, 0, counts.length - 1);
			}
		})::foldsInAnybody);
	}

	@Test
	void foldsInInfinitely() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public void score(int[] items, float[] values, float[] scores) {
				Arrays.fill(scores, items.length == counts.length ? Float.POSITIVE_INFINITY : 1);
			}
		})::foldsInAnybody);
	}

	@Test
	void foldsInAStrangerUnlikeAStranger() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public void score(int[] items, float[] values, float[] scores) {
				Arrays.fill(scores, items.length == 0 ? Float.NaN : 1);
			}
		})::foldsInAnybody);
	}

	@Test
	void changesWhatIsFoldedIn() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public void score(int[] items, float[] values, float[] scores) {
				super.score(items, values, scores);
				Arrays.fill(values, 0);
			}
		})::foldsInAnybody);
	}

	@Test
	void answersOtherwiseWhenAskedAgain() {
		AtomicInteger calls = new AtomicInteger();
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public void score(int[] items, float[] values, float[] scores) {
				Arrays.fill(scores, calls.incrementAndGet());
			}
		})::foldsInAnybody);
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public void scoreItem(int[] met, float[] values, float[] scores) {
				Arrays.fill(scores, calls.incrementAndGet());
			}
		})::foldsInItems);
	}

	@Test
	void foldsInItemsTheWrongWayRound() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public void scoreItem(int[] met, float[] values, float[] scores) {
				for (int v = 0; v < users; v++) {
					scores[v] = -v;
				}
			}
		})::foldsInItems);
	}

	@Test
	void updatesItself() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public Recommender update(Interactions added, StepContext context) throws InputException {
				Recommender more = super.update(added, context);
				counts[0]++;
				return more;
			}
		})::learnsALittleMore);
	}

	@Test
	void updatesToTheOldSize() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			Recommender more(int moreUsers, float[] moreCounts) {
				return new Counts(users, Arrays.copyOf(moreCounts, counts.length));
			}
		})::learnsALittleMore);
	}

	@Test
	void dependsOnThreadsWhenUpdated() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public Recommender update(Interactions added, StepContext context) throws InputException {
				Counts more = (Counts) super.update(added, context);
				more.counts[0] += context.parallel().threads();
				return more;
			}
		})::learnsALittleMore);
	}

	@Test
	void savesTooLittleOfWhatWasUpdated() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			Recommender more(int moreUsers, float[] moreCounts) {
				return new Counts(moreUsers, moreCounts) {
					@Override
					public void save(ModelWriter out) throws IOException {
						out.put("users", users);
						out.put("counts", new float[counts.length]);
					}
				};
			}
		})::learnsALittleMore);
	}

	@Test
	void knowsNothingOfWhoWasAdded() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			Recommender more(int moreUsers, float[] moreCounts) {
				int known = users; // the compiler of Eclipse does not reach u from here
				return new Counts(moreUsers, moreCounts) {
					@Override
					public void score(int user, float[] scores) {
						Arrays.fill(scores, user < known ? 1 : Float.NaN);
					}
				};
			}
		})::learnsALittleMore);
	}

	@Test
	void shrinks() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public Recommender update(Interactions added, StepContext context) {
				return new Counts(added.rows(), Arrays.copyOf(counts, added.columns()));
			}
		})::learnsALittleMore);
	}

	@Test
	void updatesOnAfterCancel() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public Recommender update(Interactions added, StepContext context) {
				try {
					Thread.sleep(1200);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					throw new OperationCanceledException();
				}
				return this;
			}
		})::endsAnUpdateWithinASecondOfCancel);
	}

	@Test
	void throwsWhenItShouldSayWhy() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public Explanation explain(int user, int item) {
				if (counts[item] == 0) {
					throw new IllegalStateException();
				}
				return super.explain(user, item);
			}
		})::explainsInASentence);
	}

	@Test
	void namesCausesThereAreNot() {
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public Explanation explain(int user, int item) {
				return new Explanation("because of {0,number}", List.of());
			}
		})::explainsInASentence);
		notices(contract((u, c) -> new Counts(u, c) {
			@Override
			public Explanation explain(int user, int item) {
				return new Explanation("because of {0}", List.of(new Cause("item", counts.length, 1)));
			}
		})::explainsInASentence);
	}
}
