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
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

import org.recital.api.data.AssetSource;
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
import org.recital.nn.regions.RegionMap;
import org.recital.nn.regions.SegmenterModel;
import org.recital.vision.decode.Picture;

/**
 * Judges networks of regions on the images of one side of a split by their masks: intersection over union of each class and its mean
 * ({@link RegionOverlap}), and the share of pixels that are right. Masks are judged in their own size.
 */
public final class JudgeRegions implements GatheringStep<JudgeRegions.Parameters> {

	/**
	 * What it is asked.
	 *
	 * @param level confidence of intervals
	 */
	public record Parameters(
			@Parameter(value = "test", label = "%regions.judged", help = "%regions.judged.help") Judging.Side side,
			@Parameter(value = "0.95", label = "%regions.level", help = "%regions.level.help", min = 0.5, max = 0.9999) double level) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Split split = inputs.get(Port.SPLIT, Split.class);
		Judging judging = new Judging(split.part());
		KnownRegions known = KnownRegions.of(split.dataset());
		boolean[] on = p.side.of(split);
		for (Named<SegmenterModel> m : inputs.all("segmenters", SegmenterModel.class)) {
			judging.model(m.name(), m.label());
			judge(m, split, known, on, p, judging, context);
		}
		judging.notes().forEach(context::note);
		outputs.put(Port.EVALUATION, judging.evaluation(split.dataset().items().ids()));
	}

	private static void judge(Named<SegmenterModel> m, Split split, KnownRegions known, boolean[] on, Parameters p, Judging judging,
			StepContext context) throws InputException {
		AssetSource source = ImageSet.source(split.dataset());
		List<String> classes = known.classes();
		List<RegionMap> found = new ArrayList<>();
		List<RegionMap> there = new ArrayList<>();
		int[] items = new int[on.length];
		int n = 0;
		for (int i = 0; i < on.length; i++) {
			if (!on[i] || !known.has(i) || !source.has(i)) {
				continue;
			}
			context.checkCancelled();
			try {
				RegionMap mask = known.of(i);
				Picture image = ImageSet.read(source, i);
				found.add(renamed(m.value().segmenter().segment(image), m.value().segmenter().classes(), classes));
				there.add(mask);
				items[n++] = i;
			} catch (IOException e) {
				context.warn(Problem.warning(source.name(i), 0, 0, e.getMessage(), Messages.BadMask_expected));
			}
		}
		if (n == 0) {
			throw new InputException(MessageFormat.format(Messages.NothingToJudge, p.side.name().toLowerCase(java.util.Locale.ROOT)),
					Messages.NothingToJudge_expected);
		}
		items = Arrays.copyOf(items, n);
		JudgeObjects.Leaks.check(m.name(), m.value().learned(), items, split.dataset().items().ids(), context);
		RegionOverlap overlap = new RegionOverlap(classes.size(), found, there);
		int[] once = new int[n];
		Arrays.fill(once, 1);
		double mean = overlap.mean(once);
		double[] around = Resample.interval(n, p.level, context.seed(), context::checkCancelled, overlap::mean);
		judging.overall("mean-iou", Messages.MeanIou, mean);
		StringBuilder byClass = new StringBuilder();
		for (int c = 0; c < classes.size(); c++) {
			long[] both = new long[n];
			long[] either = new long[n];
			for (int k = 0; k < n; k++) {
				both[k] = overlap.both(k, c);
				either[k] = overlap.either(k, c);
			}
			int kind = c;
			double[] ends = Resample.interval(n, p.level, context.seed(), context::checkCancelled, times -> overlap.of(kind, times));
			byClass.append(byClass.isEmpty() ? "" : ", ")
					.append(MessageFormat.format(Messages.OneClass, classes.get(c), overlap.of(c, once), ends[0], ends[1]));
			judging.share("iou-" + classes.get(c), MessageFormat.format(Messages.Iou, classes.get(c)), items, both, either);
		}
		long[] right = new long[n];
		long[] pixels = new long[n];
		for (int k = 0; k < n; k++) {
			pixels[k] = overlap.pixels(k);
			right[k] = pixels[k] == 0 ? 0 : Math.round(overlap.right(k) * pixels[k]);
		}
		judging.share("pixel-accuracy", Messages.PixelAccuracy, items, right, pixels);
		judging.note(MessageFormat.format(Messages.RegionsJudged, m.name(), n, p.level, mean, around[0], around[1], byClass));
	}

	/** The classes of a network by the numbers of what is judged; those it does not have become unknown, and so wrong. */
	static RegionMap renamed(RegionMap map, List<String> from, List<String> to) {
		byte[] names = new byte[256];
		for (int k = 0; k < names.length; k++) {
			int at = k < from.size() ? to.indexOf(from.get(k)) : -1;
			names[k] = (byte) (at < 0 ? RegionMap.UNKNOWN : at);
		}
		byte[] kinds = new byte[map.kinds().length];
		for (int p = 0; p < kinds.length; p++) {
			kinds[p] = names[map.kinds()[p] & 0xFF];
		}
		return new RegionMap(map.width(), map.height(), kinds);
	}

	@Override
	public Object gather(Parameters parameters, SortedMap<Part, Object> results, StepContext context) {
		return Judging.gather(results.values());
	}
}
