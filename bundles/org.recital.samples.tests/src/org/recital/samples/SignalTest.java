/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.engine.Engine;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Contribution;
import org.recital.api.step.Extractor;
import org.recital.api.step.Inputs;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.api.step.Splitter;
import org.recital.api.step.Step;
import org.recital.api.step.Transformer;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.samples.internal.PosterPainter;

/**
 * The whole way from a drawn poster to a test of significance, in forty worlds: where posters say nothing, differences come
 * out significant about as often as chance allows (two in forty are expected at 5 %); where posters say all, nearly always. Pipelines are
 * put together from the contributions as they ship, with their defaults.
 */
class SignalTest {

	private static final int WORLDS = 40;

	private final ContributionRegistry contributions = FrameworkUtil.getBundle(SignalTest.class) != null ? ContributionRegistry.platform()
			: ContributionRegistry.classpath(SignalTest.class.getClassLoader());

	/** Two blends of neighbours with weights chosen on validation: without posters, with posters. */
	@Test
	void atSignalZeroDifferencesAreChanceAtFullSignalTheyAreFound() throws Exception {
		int chance = 0;
		int found = 0;
		for (int seed = 1; seed <= WORLDS; seed++) {
			WorldParameters p = new WorldParameters(seed, 300, 10, 450, 40, 1, 0.4, 0, 0.5, 0.7, 0.6, 0);
			chance += compare(SampleWorld.make(p)).significant() ? 1 : 0;
			Cell full = compare(SampleWorld.make(p.withPosterSignal(1)));
			found += full.significant() && full.difference() > 0 ? 1 : 0;
		}
		int byChance = chance;
		int byPosters = found;
		System.out.println("significant at poster signal 0: " + byChance + " of " + WORLDS + ", at full signal: " + byPosters); // the figure, for the log
		assertTrue(byChance <= 4, () -> byChance + " differences were significant where there is none");
		assertTrue(byPosters >= 36, () -> "only " + byPosters + " differences were found where posters say all");
	}

	private Cell compare(SampleWorld world) throws Exception {
		Dataset data = data(world);
		Split split = split(data, world.parameters().seed());
		Features looks = looks(data, split);
		RecommenderModel users = fit("user-knn", Map.of(), split, List.of(), List.of());
		RecommenderModel items = fit("item-knn", Map.of(), split, List.of(), List.of());
		RecommenderModel alike = fit("item-knn", Map.of("content", 1), split, List.of(looks), List.of());
		RecommenderModel plain = fit("blend", Map.of(), split, List.of(), List.of(users, items));
		RecommenderModel posters = fit("blend", Map.of(), split, List.of(), List.of(users, items, alike));
		Evaluation evaluation = judge(split, List.of(new Inputs.Named<>("plain", "plain", plain), new Inputs.Named<>("posters", "posters", posters)));
		RunSummary run = new RunSummary("", "", Instant.EPOCH, Duration.ZERO, Map.of(), Map.of(), Map.of(), List.of(), evaluation);
		return Comparison.of(List.of(run), ComparisonSettings.DEFAULT, Parallel.machine()).cell(1, 0);
	}

	private SimpleContext context(long seed) {
		return new SimpleContext(seed, Parallel.machine(), new NullProgressMonitor(), contributions);
	}

	private Contribution contribution(Kind kind, String id) {
		return contributions.find(kind, id).orElseThrow(() -> new AssertionError(id + ": " + contributions.problems()));
	}

	private static <P extends Record> P parameters(Contribution c, Map<String, ?> given) throws Exception {
		List<Object> problems = new ArrayList<>();
		@SuppressWarnings("unchecked")
		P p = (P) c.parameters().create(given, Path.of("/"), problems).orElseThrow(() -> new AssertionError(problems.toString()));
		return p;
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private Split split(Dataset data, long seed) throws Exception {
		Contribution c = contribution(Kind.SPLITTER, "ratio-split");
		Splitter splitter = c.create(Splitter.class);
		return splitter.split(parameters(c, Map.of("test", 0.2, "validation", 0.2)), data, Part.ONLY, context(seed));
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private Features looks(Dataset data, Split split) throws Exception {
		Contribution c = contribution(Kind.EXTRACTOR, "colour-grid");
		Extractor extractor = c.create(Extractor.class);
		Features raw = extractor.extract(parameters(c, Map.of()), data, Optional.empty(), context(1));
		Contribution s = contribution(Kind.TRANSFORMER, "standardise");
		Transformer standardise = s.create(Transformer.class);
		return standardise.transform(parameters(s, Map.of()), raw, Optional.of(split), context(1));
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private RecommenderModel fit(String id, Map<String, ?> given, Split split, List<Features> features, List<RecommenderModel> partners)
			throws Exception {
		Contribution c = contribution(Kind.ENGINE, id);
		Engine engine = c.create(Engine.class);
		Dataset data = split.dataset();
		return new RecommenderModel(Kind.ENGINE, id, engine.fit(parameters(c, given), new TrainingData(split, features, partners), context(1)),
				data.users(), data.items(), split.seen(), data.scale());
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private Evaluation judge(Split split, List<Inputs.Named<RecommenderModel>> recommenders) throws Exception {
		Contribution c = contribution(Kind.STEP, "evaluate");
		Step step = c.create(Step.class);
		Inputs inputs = new Inputs() {
			@Override
			public Part part() {
				return Part.ONLY;
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return type.cast(split);
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return Optional.empty();
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return port.equals("recommenders") ? (List) recommenders : List.of();
			}
		};
		Evaluation[] result = new Evaluation[1];
		step.run(parameters(c, Map.of("metrics", List.of("ndcg@10"))), inputs, (port, value) -> result[0] = (Evaluation) value, context(1));
		return result[0];
	}

	private static Dataset data(SampleWorld world) {
		int n = world.ratings().size();
		int[] users = new int[n];
		int[] items = new int[n];
		float[] values = new float[n];
		long[] times = new long[n];
		for (int r = 0; r < n; r++) {
			users[r] = world.ratings().get(r).person();
			items[r] = world.ratings().get(r).film();
			values[r] = (float) world.ratings().get(r).value();
			times[r] = world.ratings().get(r).time();
		}
		ValueScale scale = ValueScale.ratings(0.5, 5, 0.5);
		return new Dataset("world", new Events(IntColumn.of(users), IntColumn.of(items), FloatColumn.of(values), TimeColumn.of(times), Map.of()),
				new Entities(EntityKind.ITEM, ids(world.films().size())), new Entities(EntityKind.USER, ids(world.people().size())),
				List.of(new Painted(world)), scale, scale.collapse(), Origin.generated("test"));
	}

	private static IdIndex ids(int n) {
		long[] ids = new long[n];
		for (int i = 0; i < n; i++) {
			ids[i] = i + 1;
		}
		return IdIndex.ofNumbers(ids);
	}

	/** Posters painted when they are asked for, as uncompressed images. */
	private record Painted(SampleWorld world) implements AssetSource {
		@Override
		public EntityKind kind() {
			return EntityKind.ITEM;
		}

		@Override
		public String type() {
			return IMAGE;
		}

		@Override
		public int size() {
			return world.films().size();
		}

		@Override
		public boolean has(int entity) {
			return true;
		}

		@Override
		public String name(int entity) {
			return entity + ".bmp";
		}

		@Override
		public SeekableByteChannel open(int entity) {
			// a sixteenth of the pixels says as much and is read in a sixteenth of the time
			BufferedImage image = PosterPainter.paint(world.parameters().seed(), entity, world.films().get(entity), Posters.WIDTH / 4, Posters.HEIGHT / 4);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_000);
			try {
				ImageIO.write(image, "bmp", bytes);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return new Bytes(ByteBuffer.wrap(bytes.toByteArray()));
		}
	}

	/** Bytes in memory as a channel. */
	private record Bytes(ByteBuffer content) implements SeekableByteChannel {
		@Override
		public int read(ByteBuffer target) {
			if (!content.hasRemaining()) {
				return -1;
			}
			int n = Math.min(target.remaining(), content.remaining());
			target.put(content.slice(content.position(), n));
			content.position(content.position() + n);
			return n;
		}

		@Override
		public int write(ByteBuffer source) {
			throw new java.nio.channels.NonWritableChannelException();
		}

		@Override
		public long position() {
			return content.position();
		}

		@Override
		public SeekableByteChannel position(long position) {
			content.position((int) position);
			return this;
		}

		@Override
		public long size() {
			return content.limit();
		}

		@Override
		public SeekableByteChannel truncate(long size) {
			throw new java.nio.channels.NonWritableChannelException();
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public void close() {
			// nothing to give back
		}
	}
}
