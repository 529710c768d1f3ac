/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

import org.recital.api.data.AssetSource;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.GatheringStep;
import org.recital.api.step.Inputs;
import org.recital.api.step.Inputs.Named;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.StepContext;
import org.recital.nn.regions.DetectorModel;
import org.recital.nn.regions.ObjectBox;
import org.recital.vision.decode.Picture;

/**
 * Judges detectors on the images of one side of a split by the boxes known in them: mean average precision at an overlap of one half and
 * over 0.5 to 0.95 ({@link AveragePrecision}), average precision of each class, and, for boxes that are sure, how many are right and how
 * many of the known ones they are. Intervals of averages are by a bootstrap over images.
 */
public final class JudgeObjects implements GatheringStep<JudgeObjects.Parameters> {

	/** Boxes less sure are not asked for: they hardly change an average and are many. */
	private static final double LEAST = 0.005;

	/**
	 * What it is asked.
	 *
	 * @param sure  score of boxes that count for precision and recall of sure ones
	 * @param level confidence of intervals
	 */
	public record Parameters(
			@Parameter(value = "test", label = "%regions.judged", help = "%regions.judged.help") Judging.Side side,
			@Parameter(value = "0.5", label = "%regions.sure", help = "%regions.sure.help", min = 0.01, max = 0.99) double sure,
			@Parameter(value = "0.95", label = "%regions.level", help = "%regions.level.help", min = 0.5, max = 0.9999) double level) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Split split = inputs.get(Port.SPLIT, Split.class);
		Images images = Images.of(split, p.side, context);
		Judging judging = new Judging(split.part());
		for (Named<DetectorModel> m : inputs.all("detectors", DetectorModel.class)) {
			Leaks.check(m.name(), m.value().learned(), images.items, split.dataset().items().ids(), context);
			judging.model(m.name(), m.label());
			judge(m, images, p, judging, context);
		}
		judging.notes().forEach(context::note);
		outputs.put(Port.EVALUATION, judging.evaluation(split.dataset().items().ids()));
	}

	private static void judge(Named<DetectorModel> m, Images images, Parameters p, Judging judging, StepContext context) throws InputException {
		List<String> own = m.value().detector().classes();
		List<List<ObjectBox>> found = new ArrayList<>();
		for (int k = 0; k < images.items.length; k++) {
			context.checkCancelled();
			List<ObjectBox> boxes = new ArrayList<>();
			for (ObjectBox b : m.value().detector().detect(images.picture(k), LEAST)) {
				int kind = images.classes.indexOf(own.get(b.kind()));
				if (kind >= 0) {
					boxes.add(new ObjectBox(kind, b.left(), b.top(), b.right(), b.bottom(), b.score()));
				}
			}
			found.add(boxes);
		}
		AveragePrecision average = new AveragePrecision(images.classes.size(), found, images.known);
		int[] once = average.once();
		double half = average.atHalf(once);
		double all = average.overThresholds(once);
		int n = once.length;
		double[] aroundHalf = Resample.interval(n, p.level, context.seed(), context::checkCancelled, average::atHalf);
		double[] aroundAll = Resample.interval(n, p.level, context.seed(), context::checkCancelled, average::overThresholds);
		judging.overall("map-50", Messages.Map50, half);
		judging.overall("map-50-95", Messages.Map5095, all);
		StringBuilder byClass = new StringBuilder();
		for (int c = 0; c < images.classes.size(); c++) {
			int kind = c;
			double ap = average.of(c, 0, once);
			double[] around = Resample.interval(n, p.level, context.seed(), context::checkCancelled, times -> average.of(kind, 0, times));
			byClass.append(byClass.isEmpty() ? "" : ", ").append(MessageFormat.format(Messages.OneClass, images.classes.get(c), ap, around[0], around[1]));
			judging.overall("ap-50-" + images.classes.get(c), MessageFormat.format(Messages.Ap50, images.classes.get(c)), ap);
		}
		sure(found, images, p.sure, judging);
		judging.note(MessageFormat.format(Messages.ObjectsJudged, m.name(), n, images.boxes(), p.level, half, aroundHalf[0], aroundHalf[1], all,
				aroundAll[0], aroundAll[1], byClass));
		if (!own.containsAll(images.classes)) {
			List<String> unknown = images.classes.stream().filter(c -> !own.contains(c)).toList();
			judging.note(MessageFormat.format(Messages.ClassesUnknown, m.name(), String.join(", ", unknown)));
		}
	}

	/** Of the boxes that are sure, taken as {@link AveragePrecision} takes them at one half. */
	private static void sure(List<List<ObjectBox>> found, Images images, double least, Judging judging) {
		int n = found.size();
		long[] right = new long[n];
		long[] said = new long[n];
		long[] known = new long[n];
		for (int i = 0; i < n; i++) {
			List<ObjectBox> boxes = found.get(i).stream().filter(b -> b.score() >= least)
					.sorted(Comparator.comparingDouble((ObjectBox b) -> -b.score())).toList();
			List<ObjectBox> free = new ArrayList<>(images.known.get(i));
			said[i] = boxes.size();
			known[i] = free.size();
			for (ObjectBox b : boxes) {
				ObjectBox best = null;
				for (ObjectBox k : free) {
					if (k.kind() == b.kind() && k.overlap(b) >= AveragePrecision.THRESHOLDS[0] && (best == null || k.overlap(b) > best.overlap(b))) {
						best = k;
					}
				}
				if (best != null) {
					free.remove(best);
					right[i]++;
				}
			}
		}
		judging.share("box-precision", Messages.BoxPrecision, images.items, right, said);
		judging.share("box-recall", Messages.BoxRecall, images.items, right, known);
	}

	/** The images judged, read again for each model: they may be many. */
	private static final class Images {

		private final AssetSource source;
		private final int[] items;
		private final List<String> classes;
		private final List<List<ObjectBox>> known;

		private Images(AssetSource source, int[] items, List<String> classes, List<List<ObjectBox>> known) {
			this.source = source;
			this.items = items;
			this.classes = classes;
			this.known = known;
		}

		static Images of(Split split, Judging.Side side, StepContext context) throws InputException {
			KnownObjects objects = KnownObjects.of(split.dataset());
			AssetSource source = ImageSet.source(split.dataset());
			boolean[] on = side.of(split);
			int[] items = new int[on.length];
			int n = 0;
			for (int i = 0; i < on.length; i++) {
				context.checkCancelled();
				if (on[i] && objects.has(i) && source.has(i)) {
					try {
						ImageSet.read(source, i);
						items[n++] = i;
					} catch (IOException e) {
						context.warn(Problem.warning(source.name(i), 0, 0, e.getMessage(), Messages.Unread_expected));
					}
				}
			}
			if (n == 0) {
				throw new InputException(MessageFormat.format(Messages.NothingToJudge, side.name().toLowerCase(java.util.Locale.ROOT)),
						Messages.NothingToJudge_expected);
			}
			items = java.util.Arrays.copyOf(items, n);
			TreeSet<String> classes = new TreeSet<>(objects.classes(on));
			List<String> names = List.copyOf(classes);
			List<List<ObjectBox>> known = new ArrayList<>();
			for (int i : items) {
				known.add(objects.of(i, names));
			}
			return new Images(source, items, names, known);
		}

		Picture picture(int k) throws InputException {
			try {
				return ImageSet.read(source, items[k]);
			} catch (IOException e) {
				throw new InputException(source.name(items[k]), e.getMessage(), Messages.Unread_expected, e);
			}
		}

		int boxes() {
			return known.stream().mapToInt(List::size).sum();
		}
	}

	@Override
	public Object gather(Parameters parameters, SortedMap<Part, Object> results, StepContext context) {
		return Judging.gather(results.values());
	}

	/** Whether a model is judged on what it learned from. */
	static final class Leaks {

		private Leaks() {
		}

		static void check(String name, IdIndex learned, int[] judged, IdIndex ids, StepContext context) {
			java.util.Set<String> seen = new java.util.HashSet<>();
			for (int k = 0; k < learned.size(); k++) {
				seen.add(learned.id(k));
			}
			int both = 0;
			for (int i : judged) {
				both += seen.contains(ids.id(i)) ? 1 : 0;
			}
			if (both > 0) {
				context.warn(Problem.warning("", 0, 0, MessageFormat.format(Messages.Leak, name, both, judged.length), Messages.Leak_expected));
			}
		}
	}
}
