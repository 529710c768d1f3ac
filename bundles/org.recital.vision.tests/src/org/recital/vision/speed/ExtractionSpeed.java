/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.speed;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.vision.internal.extract.ImageFeatures;

/**
 * How long 10,000 posters take: decoded, made smaller, and described by all hand-made features. Arguments: a folder (the posters
 * are written there when they are not there), how many, how many of them damaged, threads, longer side in pixels, and families.
 */
public final class ExtractionSpeed {

	private ExtractionSpeed() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		int count = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
		int damaged = args.length > 2 ? Integer.parseInt(args[2]) : 300;
		int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
		int side = args.length > 4 ? Integer.parseInt(args[4]) : 256;
		List<String> families = args.length > 5 ? List.of(args[5].split(",")) : List.of("palette", "colour-statistics", "texture", "composition", "sharpness");
		Path[] files = MixedPosters.write(folder, count, damaged);
		String[] ids = new String[count];
		for (int i = 0; i < count; i++) {
			ids[i] = "film" + i;
		}
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		Dataset data = new Dataset("posters", none, new Entities(EntityKind.ITEM, IdIndex.of(ids)), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, "image", files)), ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("speed"));
		Path checkpoints = Files.createTempDirectory("checkpoints");
		SimpleContext context = new SimpleContext(1, Parallel.of(threads), new NullProgressMonitor(), Contributions.NONE, checkpoints);
		var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		long cpu = process.getProcessCpuTime();
		long begun = System.nanoTime();
		Features f = new ImageFeatures().extract(new ImageFeatures.Parameters(families, side, "item", 100_000_000), data, Optional.empty(), context);
		double wall = (System.nanoTime() - begun) / 1e9;
		double used = (process.getProcessCpuTime() - cpu) / 1e9;
		int missed = 0;
		for (int i = 0; i < count; i++) {
			missed += f.has(i) == MixedPosters.isDamaged(i, count, damaged) ? 1 : 0;
		}
		System.out.printf(Locale.ROOT, "%d posters, %d threads, side %d, %d numbers each: %.1f s, %.1f s of processor (%.2f ms a poster), %d warnings, %d told wrongly%n",
				count, threads, side, f.width(), wall, used, 1000 * used / count, context.warnings().size(), missed);
	}
}
