/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;
import org.recital.vision.decode.Resize;
import org.recital.vision.internal.ColourGrid;
import org.recital.vision.internal.look.Again;
import org.recital.vision.internal.look.ColourDescriber;
import org.recital.vision.internal.look.Planes;

/** Extractors over folders of images: whole and broken ones, killed and gone on, on any number of threads. */
class ImageExtractorsTest {

	private static final List<String> ALL = List.of("palette", "colour-statistics", "texture", "composition", "sharpness");
	private static final ImageFeatures.Parameters EVERYTHING = new ImageFeatures.Parameters(ALL, 64, "item", 1_000_000);

	private static Dataset data(Path... images) {
		String[] ids = new String[images.length];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = "i" + i;
		}
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("posters", none, new Entities(EntityKind.ITEM, IdIndex.of(ids)), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, "image", images)), ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("test"));
	}

	private static Picture poster(int n, int w, int h) {
		Random random = new Random(n);
		int ground = random.nextInt(1 << 24);
		int ink = random.nextInt(1 << 24);
		int period = 2 + random.nextInt(9);
		return TestImages.picture(w, h, (x, y) -> (x + n % 3 * y) / period % 2 == 0 ? ground : ink ^ random.nextInt(64));
	}

	private static Path[] posters(Path folder, int n) throws Exception {
		Path[] files = new Path[n];
		for (int i = 0; i < n; i++) {
			files[i] = Files.write(folder.resolve("poster" + i + ".png"), TestImages.encoded(poster(i, 30 + i % 7, 40), "png"));
		}
		return files;
	}

	@Test
	void allInOneRowIsWhatEachSays(@TempDir Path folder) throws Exception {
		Dataset data = data(posters(folder, 3));
		Features all = new ImageFeatures().extract(EVERYTHING, data, Optional.empty(), new SimpleContext(1, 2));
		List<Features> parts = List.of(
				new PaletteExtractor().extract(new PaletteExtractor.Parameters(5, 64, "item", 1_000_000), data, Optional.empty(), new SimpleContext(1, 1)),
				new ColourStatistics().extract(new ColourStatistics.Parameters(64, "item", 1_000_000), data, Optional.empty(), new SimpleContext(1, 1)),
				new TextureExtractor().extract(new TextureExtractor.Parameters(16, 1, 3, 64, "item", 1_000_000), data, Optional.empty(), new SimpleContext(1, 1)),
				new CompositionExtractor().extract(new CompositionExtractor.Parameters(64, "item", 1_000_000), data, Optional.empty(), new SimpleContext(1, 1)),
				new SharpnessExtractor().extract(new SharpnessExtractor.Parameters(64, "item", 1_000_000), data, Optional.empty(), new SimpleContext(1, 1)));
		assertEquals(all.width(), parts.stream().mapToInt(Features::width).sum());
		assertEquals(all.width(), new HashSet<>(all.labels()).size(), "every column has a name of its own");
		for (int e = 0; e < 3; e++) {
			int at = 0;
			for (Features part : parts) {
				assertArrayEquals(part.row(e), Arrays.copyOfRange(all.row(e), at, at + part.width()), part.extractor());
				assertEquals(part.labels(), all.labels().subList(at, at + part.width()));
				at += part.width();
			}
		}
		assertEquals(List.of("palette", "colour-statistics", "texture", "composition", "sharpness"), parts.stream().map(Features::extractor).toList());
	}

	/** By extracting from what the images become, saved as files; the broken one counts for nothing. */
	@Test
	void valuesMoveAsFarAsThoseOfTheSameImagesAgain(@TempDir Path folder) throws Exception {
		Path[] files = posters(folder, 5);
		Files.writeString(files[2], "no image");
		double[] squares = new double[0];
		for (int form = 0; form < 2; form++) {
			Path[] again = new Path[5];
			for (int i = 0; i < 5; i++) {
				Picture other = i == 2 ? null : Again.of(poster(i, 30 + i % 7, 40)).get(form);
				again[i] = other == null ? files[2] : Files.write(folder.resolve(form + "again" + i + ".png"), TestImages.encoded(other, "png"));
			}
			Features before = new ImageFeatures().extract(EVERYTHING, data(files), Optional.empty(), new SimpleContext(1, 1));
			Features after = new ImageFeatures().extract(EVERYTHING, data(again), Optional.empty(), new SimpleContext(1, 1));
			squares = form == 0 ? new double[before.width()] : squares;
			for (int i = 0; i < before.data().length; i++) {
				squares[i % before.width()] += Math.pow(after.data()[i] - before.data()[i], 2) / 8;
			}
		}
		float[] moves = new ImageFeatures().repeatability(EVERYTHING, data(files), new SimpleContext(1, 2)).orElseThrow();
		for (int d = 0; d < moves.length; d++) {
			assertEquals(Math.sqrt(squares[d]), moves[d], 1e-5, "column " + d);
		}
		assertTrue(Arrays.stream(squares).filter(v -> v > 1e-6).count() > 60);
		assertEquals(Optional.empty(), new ImageFeatures().repeatability(EVERYTHING, data(files[2]), new SimpleContext(1, 1)));
		assertEquals(96 + 64, new ColourGrid().repeatability(new ColourGrid.Parameters(4, 4, "item", 1_000_000), data(files), new SimpleContext(1, 1)).orElseThrow().length);
	}

	@Test
	void tinyAndThinPicturesHaveFiniteNumbers(@TempDir Path folder) throws Exception {
		int[][] sizes = { { 1, 1 }, { 2, 1 }, { 1, 2 }, { 2, 2 }, { 3, 3 }, { 1, 300 }, { 300, 1 }, { 5, 4 }, { 17, 2 } };
		Path[] files = new Path[sizes.length];
		for (int i = 0; i < sizes.length; i++) {
			files[i] = Files.write(folder.resolve("thin" + i + ".png"), TestImages.encoded(poster(i, sizes[i][0], sizes[i][1]), "png"));
		}
		SimpleContext context = new SimpleContext(1, 2);
		Features f = new ImageFeatures().extract(EVERYTHING, data(files), Optional.empty(), context);
		assertEquals(sizes.length, f.rows(), context.warnings().toString());
		for (int i = 0; i < f.data().length; i++) {
			float v = f.data()[i];
			assertTrue(Float.isFinite(v) && Math.abs(v) < 20, f.labels().get(i % f.width()) + " of " + Arrays.toString(sizes[i / f.width()]) + ": " + v);
		}
	}

	@Test
	void brokenImagesAreNamedAndTheRestGoesOn(@TempDir Path folder) throws Exception {
		Path[] files = posters(folder, 8);
		byte[] whole = Files.readAllBytes(files[1]);
		Files.write(files[1], Arrays.copyOf(whole, whole.length / 2));
		Files.write(files[2], new byte[0]);
		Files.writeString(files[3], "<html>404</html>");
		Files.delete(files[4]);
		Files.write(files[5], TestImages.claiming("png", 60_000));
		files[6] = null;
		SimpleContext context = new SimpleContext(1, 2);
		Features f = new ImageFeatures().extract(EVERYTHING, data(files), Optional.empty(), context);
		boolean[] has = { true, false, false, false, false, false, false, true };
		for (int e = 0; e < 8; e++) {
			assertEquals(has[e], f.has(e), "entity " + e);
		}
		assertEquals(5, context.warnings().size(), context.warnings().toString());
		for (int e = 1; e < 6; e++) {
			String name = files[e].toString();
			assertTrue(context.warnings().stream().anyMatch(w -> w.file().equals(name) && !w.message().isEmpty() && !w.expected().isEmpty()), name);
		}
		assertEquals(1, context.notes().size());
		assertTrue(context.notes().get(0).startsWith("5 of 7"), context.notes().get(0));
	}

	@Test
	void sizeAndLimitAreThoseOfTheParameters(@TempDir Path folder) throws Exception {
		Picture poster = poster(3, 60, 90);
		Dataset data = data(Files.write(folder.resolve("a.png"), TestImages.encoded(poster, "png")));
		ColourDescriber colours = new ColourDescriber();
		float[] row = new float[colours.labels().size()];
		colours.describe(new Planes(Resize.fit(poster, 40)), row, 0);
		assertArrayEquals(row, new ColourStatistics().extract(new ColourStatistics.Parameters(40, "item", 5400), data, Optional.empty(), new SimpleContext(1, 1)).row(0));
		SimpleContext context = new SimpleContext(1, 1);
		assertFalse(new ColourStatistics().extract(new ColourStatistics.Parameters(40, "item", 5399), data, Optional.empty(), context).has(0));
		assertTrue(context.warnings().getFirst().toString().contains("60 x 90") && context.warnings().getFirst().toString().contains("5399"));
	}

	@Test
	void rowsDoNotDependOnThreads(@TempDir Path folder) throws Exception {
		Dataset data = data(posters(folder, 150));
		Features one = new ImageFeatures().extract(EVERYTHING, data, Optional.empty(), new SimpleContext(1, 1));
		Features four = new ImageFeatures().extract(EVERYTHING, data, Optional.empty(), new SimpleContext(2, 4));
		assertArrayEquals(one.data(), four.data());
	}

	@Test
	void aRunThatWasStoppedGoesOnWhereItWas(@TempDir Path folder, @TempDir Path checkpoints) throws Exception {
		Path[] files = posters(folder, 140);
		Files.writeString(files[3], "nothing");
		Dataset data = data(files);
		ImageFeatures.Parameters quick = new ImageFeatures.Parameters(List.of("sharpness"), 64, "item", 1_000_000);
		Features whole = new ImageFeatures().extract(quick, data, Optional.empty(), new SimpleContext(1, 1));
		AtomicInteger asked = new AtomicInteger();
		AtomicInteger told = new AtomicInteger();
		NullProgressMonitor stops = new NullProgressMonitor() {
			private double done;

			@Override
			public void internalWorked(double work) {
				done += work;
			}

			@Override
			public void worked(int work) {
				done += work;
			}

			@Override
			public void subTask(String text) {
				told.incrementAndGet();
			}

			@Override
			public boolean isCanceled() {
				asked.incrementAndGet();
				// SubMonitor's units: of 1000 about 700 lie beyond the first block of 64
				return done > 600;
			}
		};
		assertThrows(OperationCanceledException.class, () -> new ImageFeatures().extract(quick, data, Optional.empty(),
				new SimpleContext(1, Parallel.of(1), stops, Contributions.NONE, checkpoints)));
		assertTrue(asked.get() > 100 && told.get() > 0);
		try (var kept = Files.list(checkpoints)) {
			assertEquals(1, kept.count());
		}
		// what was done is not read again
		for (int i = 0; i < 64; i++) {
			Files.delete(files[i]);
		}
		SimpleContext context = new SimpleContext(1, Parallel.of(2), new NullProgressMonitor(), Contributions.NONE, checkpoints);
		Features rest = new ImageFeatures().extract(quick, data, Optional.empty(), context);
		assertArrayEquals(whole.data(), rest.data());
		assertArrayEquals(whole.offsets(), rest.offsets());
		assertEquals(1, context.warnings().size());
		assertEquals(files[3].toString(), context.warnings().get(0).file());
		assertFalse(context.warnings().get(0).message().isEmpty());
	}

	@Test
	void anUnknownKindIsRefusedWithTheKindsThereAre(@TempDir Path folder) throws Exception {
		Dataset data = data(posters(folder, 1));
		InputException e = assertThrows(InputException.class, () -> new ImageFeatures()
				.extract(new ImageFeatures.Parameters(List.of("palette", "zebra"), 64, "item", 1000), data, Optional.empty(), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("zebra") && e.toString().contains("colour-statistics"), e.toString());
		var problems = new ImageFeatures().check(new ImageFeatures.Parameters(List.of("palete", "texture"), 64, "item", 1000), Contributions.NONE);
		assertEquals(1, problems.size());
		assertTrue(problems.getFirst().message().contains("palete") && problems.getFirst().expected().contains("palette"), problems.toString());
	}
}
