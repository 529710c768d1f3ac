/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Interactions;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.NetworkModel;
import org.recital.api.learning.Predictions;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.SimpleContext;
import org.recital.core.run.fakes.Shares;
import org.recital.core.run.fakes.World;

/** One value of each port type with everything in it that can be in it, and what it means to be equal. */
final class Samples {

	private Samples() {
	}

	static final Dataset DATASET = dataset();
	static final Split SPLIT = new Split(DATASET, new Part(1, 2, 0, 3), "by hand \u00e4", new byte[] { 1, 2, 4, 8, 0, 1 });
	static final Features FEATURES = new Features(EntityKind.ITEM, "spectrum", new int[] { 2, 2 }, new int[] { 0, 2, 2, 3 },
			new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5f }, List.of("a", "b", "c", "d"));
	static final Recommendations LISTS = new Recommendations(2, new int[] { 0, 2 }, new int[] { 1, 2, 0, -1 }, new float[] { 2, 1, 5, 0 });
	static final RecommenderModel MODEL = model();
	static final Split ITEM_SPLIT = new Split(DATASET, new Part(0, 1, 0, 1), "by track", new byte[] { 1, 1, 8, 1, 1, 1 }, new byte[] { 1, 2, 8 });
	static final NetworkModel NETWORK = network();
	static final Predictions PREDICTIONS = new Predictions("track", IdIndex.of("one", "two", "\u00e4"), "style", List.of("jazz", "punk"),
			new int[] { 0, 2 }, new int[] { 1, -1 }, new byte[] { 8, 0 }, new float[] { 0.25f, 0.75f, 1, 0 });
	static final Evaluation EVALUATION = evaluation();
	static final Evaluation OF_CLASSES = ofClasses();

	private static Dataset dataset() {
		Map<String, FloatColumn> extras = new LinkedHashMap<>();
		extras.put("skips", FloatColumn.of(new float[] { 0, 1, Float.NaN, 3, 4, 5 }));
		Events events = new Events(IntColumn.of(new int[] { 0, 0, 1, 2, 2, 2 }), IntColumn.of(new int[] { 0, 1, 2, 0, 1, 1 }),
				FloatColumn.of(new float[] { 1, 2.5f, Float.NaN, 4, 5, 3 }),
				TimeColumn.of(new long[] { 1_000, TimeColumn.MISSING, 4_000_000_000L, 2_000, 3_000, 3_001 }), extras);
		Entities items = new Entities(EntityKind.ITEM, IdIndex.of("x", "007", ""), List.of(
				new Attribute.Text("title", new String[] { "Am\u00e9lie", null, "" }), new Attribute.Numeric("year", new float[] { 2001, Float.NaN, 1999 }),
				new Attribute.Categories("tags", new String[] { "a", "b" }, new int[] { 0, 2, 2, 3 }, new int[] { 0, 1, 1 }, new float[] { 1, 2, 3 })));
		Entities users = new Entities(EntityKind.USER, IdIndex.ofNumbers(10, -2, 9_000_000_000L), List.of(
				new Attribute.Categories("group", new String[] { "g" }, new int[] { 0, 0, 1, 1 }, new int[] { 0 }, null)));
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("z", 1L);
		counts.put("a", 2L);
		return new Dataset("Sample", events, items, users,
				List.of(new FileAssets(EntityKind.ITEM, AssetSource.IMAGE, Path.of("/posters/1.png"), null, Path.of("/posters/3 \u00e9.png")), new Spoken()),
				ValueScale.PLAYS, CollapseRule.MEAN, new Origin("tiny", List.of("a.csv"), 7, 1, List.of("a.csv:3: x"), counts, List.of("filtered")));
	}

	/** Assets that are no files. */
	private static final class Spoken implements AssetSource {
		@Override
		public EntityKind kind() {
			return EntityKind.USER;
		}

		@Override
		public String type() {
			return AssetSource.TEXT;
		}

		@Override
		public int size() {
			return 3;
		}

		@Override
		public boolean has(int entity) {
			return entity != 1;
		}

		@Override
		public String name(int entity) {
			return entity == 1 ? "" : "text " + entity;
		}

		@Override
		public SeekableByteChannel open(int entity) throws IOException {
			Path file = Files.createTempFile("recital", ".txt");
			Files.writeString(file, "I am user " + entity);
			return Files.newByteChannel(file, java.nio.file.StandardOpenOption.READ, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE);
		}
	}

	private static RecommenderModel model() {
		try {
			@SuppressWarnings("unchecked")
			Engine<None> engine = World.contributions().find(Kind.ENGINE, "counts").orElseThrow().create(Engine.class);
			Recommender r = engine.fit(new None(), new TrainingData(SPLIT, List.of(), List.of()), new SimpleContext(1, 1));
			Entities items = new Entities(EntityKind.ITEM, DATASET.items().ids(), List.of(new Attribute.Text("title", new String[] { "Am\u00e9lie", "007", "" })));
			return new RecommenderModel(Kind.ENGINE, "counts", r, new Entities(EntityKind.USER, DATASET.users().ids()), items, SPLIT.seen(),
					DATASET.scale());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static NetworkModel network() {
		try {
			Entities items = new Entities(EntityKind.ITEM, DATASET.items().ids(),
					List.of(new Attribute.Categories("style", new String[] { "jazz", "punk" }, new int[] { 0, 1, 2, 3 }, new int[] { 0, 1, 1 }, null)));
			Dataset labelled = new Dataset("Labelled", DATASET.events(), items, DATASET.users(), DATASET.scale(), DATASET.origin());
			LearningData data = LearningData.of(new Split(labelled, Part.ONLY, "", new byte[6], new byte[] { 1, 2, 1 }), FEATURES, "");
			return new NetworkModel("shares", new Shares().train(new Shares.Parameters(""), data, new SimpleContext(1, 1)), EntityKind.ITEM, "style", "spectrum",
					IdIndex.of("x", ""));
		} catch (InputException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Evaluation ofClasses() {
		Evaluation e = evaluation();
		return new Evaluation(new EntityKind("track"), e.entities(), e.items(), e.itemLabels(), e.parts(), e.recommenders(), e.labels(),
				e.metrics(), e.vectors(), e.lists(), e.notes(), List.of(new Evaluation.Classes("a", 1, List.of("jazz", "punk"), new int[] { 1, 0, 1, 3 },
						new int[] { 0, 5 }, new double[] { 0, 4.5 }, new int[] { 0, 4 })));
	}

	private static Evaluation evaluation() {
		int[] who = { 0, 2 };
		return new Evaluation(EntityKind.USER, DATASET.users().ids(), DATASET.items().ids(), new String[] { "Am\u00e9lie", "007", null },
				List.of(new Part(0, 2, 0, 1), new Part(1, 2, 0, 1)), List.of("a", "b"), List.of("A", "B"),
				List.of(new MetricInfo("ndcg@2", "ndcg", 2, "nDCG@2", MetricInfo.Aggregate.MEAN, true),
						new MetricInfo("rmse", "rmse", 0, "RMSE", MetricInfo.Aggregate.ROOT_OF_WEIGHTED_MEAN, false)),
				List.of(new MetricVector("a", "ndcg@2", 0, who, new double[] { 1.0 / 3, 0 }, null, 1.0 / 6),
						new MetricVector("a", "rmse", 0, who.clone(), new double[] { 1, 2 }, new double[] { 3, 4 }, Double.NaN),
						new MetricVector("b", "ndcg@2", 1, new int[0], new double[0], null, 0)),
				List.of(new Evaluation.Lists("a", 0, LISTS)), List.of("two of three users"));
	}

	/** A cache that knows one data set. */
	static final class Store implements Codec.Store {
		@Override
		public String reference(Object value) throws IOException {
			if (value != DATASET) {
				throw new IOException("not stored");
			}
			return "0123/data";
		}

		@Override
		public <T> T resolve(String reference, Class<T> type) throws IOException {
			if (!reference.equals("0123/data")) {
				throw new IOException("unknown: " + reference);
			}
			return type.cast(DATASET);
		}

		@Override
		public Contributions contributions() {
			return World.contributions();
		}
	}

	static void assertSame(Object expected, Object actual) throws IOException {
		switch (expected) {
		case Dataset d -> dataset(d, (Dataset) actual);
		case Split s -> split(s, (Split) actual);
		case Features f -> features(f, (Features) actual);
		case Recommendations r -> lists(r, (Recommendations) actual);
		case RecommenderModel m -> model(m, (RecommenderModel) actual);
		case Evaluation e -> evaluation(e, (Evaluation) actual);
		case NetworkModel n -> network(n, (NetworkModel) actual);
		case Predictions p -> predictions(p, (Predictions) actual);
		default -> throw new AssertionError(expected);
		}
	}

	private static void dataset(Dataset e, Dataset a) throws IOException {
		assertEquals(e.name(), a.name());
		assertEquals(e.scale(), a.scale());
		assertEquals(e.collapse(), a.collapse());
		assertEquals(e.origin(), a.origin());
		assertEquals(List.copyOf(e.origin().counts().keySet()), List.copyOf(a.origin().counts().keySet()));
		assertEquals(e.events().size(), a.events().size());
		assertEquals(e.events().times().isPresent(), a.events().times().isPresent());
		assertEquals(List.copyOf(e.events().extras().keySet()), List.copyOf(a.events().extras().keySet()));
		for (int r = 0; r < e.events().size(); r++) {
			assertEquals(e.events().users().get(r), a.events().users().get(r));
			assertEquals(e.events().items().get(r), a.events().items().get(r));
			assertEquals(e.events().values().get(r), a.events().values().get(r));
			if (e.events().times().isPresent()) {
				assertEquals(e.events().times().get().get(r), a.events().times().get().get(r));
			}
			for (String x : e.events().extras().keySet()) {
				assertEquals(e.events().extras().get(x).get(r), a.events().extras().get(x).get(r));
			}
		}
		entities(e.users(), a.users());
		entities(e.items(), a.items());
		assertEquals(e.assets().size(), a.assets().size());
		for (int s = 0; s < e.assets().size(); s++) {
			assets(e.assets().get(s), a.assets().get(s));
		}
	}

	private static void assets(AssetSource e, AssetSource a) throws IOException {
		assertEquals(e.kind(), a.kind());
		assertEquals(e.type(), a.type());
		assertEquals(e.size(), a.size());
		for (int i = 0; i < e.size(); i++) {
			assertEquals(e.has(i), a.has(i));
			assertEquals(e.name(i), a.name(i));
			if (e.has(i) && !(e instanceof FileAssets)) {
				assertEquals(content(e, i), content(a, i));
			}
		}
	}

	private static String content(AssetSource a, int entity) throws IOException {
		try (SeekableByteChannel in = a.open(entity)) {
			ByteBuffer all = ByteBuffer.allocate((int) in.size() + 10);
			while (in.read(all) >= 0) {
				// on to the end
			}
			return new String(new ByteArrayInputStream(all.array(), 0, all.position()).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void entities(Entities e, Entities a) {
		assertEquals(e.kind(), a.kind());
		assertEquals(e.size(), a.size());
		for (int i = 0; i < e.size(); i++) {
			assertEquals(e.ids().id(i), a.ids().id(i));
			assertEquals(i, a.ids().indexOf(e.ids().id(i)));
		}
		assertEquals(List.copyOf(e.attributes().keySet()), List.copyOf(a.attributes().keySet()));
		List<Attribute> actual = new ArrayList<>(a.attributes().values());
		int k = 0;
		for (Attribute attribute : e.attributes().values()) {
			Attribute other = actual.get(k++);
			switch (attribute) {
			case Attribute.Numeric n -> assertArrayEquals(n.values(), ((Attribute.Numeric) other).values());
			case Attribute.Text t -> assertArrayEquals(t.values(), ((Attribute.Text) other).values());
			case Attribute.Categories c -> {
				Attribute.Categories o = (Attribute.Categories) other;
				assertArrayEquals(c.labels(), o.labels());
				assertArrayEquals(c.offsets(), o.offsets());
				assertArrayEquals(c.codes(), o.codes());
				assertArrayEquals(c.weights(), o.weights());
			}
			}
		}
	}

	private static void split(Split e, Split a) {
		assertEquals(e.part(), a.part());
		assertEquals(e.rule(), a.rule());
		assertArrayEquals(e.roles(), a.roles());
		assertArrayEquals(e.itemRoles(), a.itemRoles());
		assertEquals(e.dataset().name(), a.dataset().name());
	}

	private static void features(Features e, Features a) {
		assertEquals(e.kind(), a.kind());
		assertEquals(e.extractor(), a.extractor());
		assertArrayEquals(e.shape(), a.shape());
		assertArrayEquals(e.offsets(), a.offsets());
		assertArrayEquals(e.data(), a.data());
		assertEquals(e.labels(), a.labels());
	}

	private static void lists(Recommendations e, Recommendations a) {
		assertEquals(e.n(), a.n());
		assertArrayEquals(e.users(), a.users());
		assertArrayEquals(e.items(), a.items());
		assertArrayEquals(e.scores(), a.scores());
	}

	private static void model(RecommenderModel e, RecommenderModel a) {
		assertEquals(e.kind(), a.kind());
		assertEquals(e.engine(), a.engine());
		assertEquals(e.scale(), a.scale());
		entities(e.users(), a.users());
		entities(e.items(), a.items());
		matrix(e.seen(), a.seen());
		float[] es = new float[e.items().size()];
		float[] as = new float[e.items().size()];
		e.recommender().score(0, es);
		a.recommender().score(0, as);
		assertArrayEquals(es, as);
	}

	private static void network(NetworkModel e, NetworkModel a) {
		assertEquals(e.trainer(), a.trainer());
		assertEquals(e.kind(), a.kind());
		assertEquals(e.target(), a.target());
		assertEquals(e.extractor(), a.extractor());
		assertEquals(e.learned().size(), a.learned().size());
		assertEquals(e.learned().id(1), a.learned().id(1));
		assertEquals(e.network().labels(), a.network().labels());
		assertEquals(e.network().curve(), a.network().curve());
		assertArrayEquals(e.network().inputShape(), a.network().inputShape());
		float[] ep = new float[2];
		float[] ap = new float[2];
		e.network().predict(new float[4], 1, ep);
		a.network().predict(new float[4], 1, ap);
		assertArrayEquals(ep, ap);
	}

	private static void predictions(Predictions e, Predictions a) {
		assertEquals(e.entity(), a.entity());
		assertEquals(e.target(), a.target());
		assertEquals(e.labels(), a.labels());
		assertEquals(e.ids().size(), a.ids().size());
		assertEquals(e.ids().id(2), a.ids().id(2));
		assertArrayEquals(e.who(), a.who());
		assertArrayEquals(e.truth(), a.truth());
		assertArrayEquals(e.roles(), a.roles());
		assertArrayEquals(e.probabilities(), a.probabilities());
	}

	private static void matrix(Interactions e, Interactions a) {
		assertEquals(e.rows(), a.rows());
		assertEquals(e.columns(), a.columns());
		for (int r = 0; r < e.rows(); r++) {
			assertArrayEquals(e.columns(r), a.columns(r));
			assertArrayEquals(e.values(r), a.values(r));
		}
	}

	private static void evaluation(Evaluation e, Evaluation a) {
		assertEquals(e.kind(), a.kind());
		assertEquals(e.parts(), a.parts());
		assertEquals(e.recommenders(), a.recommenders());
		assertEquals(e.labels(), a.labels());
		assertEquals(e.metrics(), a.metrics());
		assertEquals(e.notes(), a.notes());
		assertArrayEquals(e.itemLabels(), a.itemLabels());
		assertEquals(e.entities().id(1), a.entities().id(1));
		assertEquals(e.vectors().size(), a.vectors().size());
		for (int v = 0; v < e.vectors().size(); v++) {
			MetricVector ev = e.vectors().get(v);
			MetricVector av = a.vectors().get(v);
			assertEquals(ev.recommender() + ev.metric() + ev.part(), av.recommender() + av.metric() + av.part());
			assertEquals(Double.doubleToLongBits(ev.overall()), Double.doubleToLongBits(av.overall()));
			assertArrayEquals(ev.entities(), av.entities());
			assertArrayEquals(ev.values(), av.values());
			if (ev.weights() == null) {
				assertNull(av.weights());
			} else {
				assertArrayEquals(ev.weights(), av.weights());
			}
		}
		assertEquals(e.lists().size(), a.lists().size());
		lists(e.lists().getFirst().lists(), a.lists().getFirst().lists());
		assertEquals(e.classes().size(), a.classes().size());
		for (int c = 0; c < e.classes().size(); c++) {
			Evaluation.Classes ec = e.classes().get(c);
			Evaluation.Classes ac = a.classes().get(c);
			assertEquals(ec.recommender() + ec.part() + ec.labels(), ac.recommender() + ac.part() + ac.labels());
			assertArrayEquals(ec.confusion(), ac.confusion());
			assertArrayEquals(ec.bins(), ac.bins());
			assertArrayEquals(ec.confidence(), ac.confidence());
			assertArrayEquals(ec.hits(), ac.hits());
		}
	}
}
