/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.media.AudioClip;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Reading;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.audio.internal.extract.LogMelSegments;

class NetworkViewerTest {

	private static final int BANDS = 16;
	private static final int FRAMES = 8;

	@TempDir
	Path folder;
	private Path model;

	/**
	 * Says "high" for a row whose loudest band is in the upper half. Its evidence is the row's values above their mean; its one
	 * layer has two channels: the lower half and the upper half of the bands.
	 */
	private static final class HighOrLow implements Network {

		@Override
		public int[] inputShape() {
			return new int[] { 1, BANDS, FRAMES };
		}

		@Override
		public List<String> labels() {
			return List.of("low", "high");
		}

		@Override
		public TrainingCurve curve() {
			return TrainingCurve.NONE;
		}

		@Override
		public List<Layer> layers() {
			return List.of(new Layer("halves", new int[] { 2, BANDS / 2, FRAMES }));
		}

		@Override
		public void predict(float[] rows, int n, float[] out) {
			for (int r = 0; r < n; r++) {
				int best = 0;
				for (int i = 0; i < BANDS * FRAMES; i++) {
					best = rows[r * BANDS * FRAMES + i] > rows[r * BANDS * FRAMES + best] ? i : best;
				}
				boolean high = best / FRAMES >= BANDS / 2;
				out[2 * r] = high ? 0.1f : 0.9f;
				out[2 * r + 1] = high ? 0.9f : 0.1f;
			}
		}

		@Override
		public float[] activations(String layer, float[] rows, int n) {
			return rows.clone();
		}

		@Override
		public Optional<float[]> evidence(float[] row, int ofClass) {
			float[] e = new float[row.length];
			for (int i = 0; i < e.length; i++) {
				e[i] = i / FRAMES / (BANDS / 2) == ofClass ? Math.clamp(row[i], 0f, 1f) : 0;
			}
			return Optional.of(e);
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			out.put("mark", 1);
		}
	}

	/** Reads it. */
	public static final class Reader implements Trainer<None> {

		@Override
		public String target(None parameters) {
			return "";
		}

		@Override
		public Network train(None parameters, LearningData data, org.recital.api.step.StepContext context) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Network load(ModelReader in) throws IOException {
			assertEquals(1, in.intValue("mark"));
			return new HighOrLow();
		}
	}

	private static Contribution contribution(String id, Object made, Class<? extends Record> parameters) {
		return (Contribution) Proxy.newProxyInstance(Contribution.class.getClassLoader(), new Class<?>[] { Contribution.class }, (proxy, method, args) -> switch (method.getName()) {
		case "id" -> id;
		case "create" -> made;
		case "parameters" -> ParameterSchema.of(parameters);
		default -> throw new UnsupportedOperationException(method.getName());
		});
	}

	private static SimpleContext context(String trainer) {
		Contributions all = new Contributions() {
			@Override
			public List<Contribution> all(Kind kind) {
				return kind == Kind.TRAINER ? List.of(contribution(trainer, new Reader(), None.class))
						: kind == Kind.EXTRACTOR ? List.of(contribution("log-mel", new LogMelSegments(), LogMelSegments.Parameters.class)) : List.of();
			}

			@Override
			public List<Problem> problems() {
				return List.of();
			}
		};
		return new SimpleContext(1, Parallel.of(2), new NullProgressMonitor(), all);
	}

	@BeforeEach
	void store() throws IOException {
		model = folder.resolve("network.recital-model");
		try (ModelWriter out = ModelWriter.create(model)) {
			out.put("trainer", "high-or-low");
			out.put("extractor", "log-mel");
			new HighOrLow().save(out.nested("network"));
		}
	}

	/** Two seconds low, then two seconds high. */
	private static AudioClip lowThenHigh() {
		float[] s = new float[4 * Sounds.RATE];
		for (int i = 0; i < s.length; i++) {
			s[i] = (float) (0.5 * Math.sin(2 * Math.PI * (i < s.length / 2 ? 200 : 6000) * i / Sounds.RATE));
		}
		return new AudioClip("low-high", s, Sounds.RATE);
	}

	private NetworkViewer.Parameters parameters(NetworkViewer.Show show, String ofClass, String layer) {
		return new NetworkViewer.Parameters(model, show, ofClass, layer, Map.of("seconds", "0.5", "bands", Integer.toString(BANDS), "frames", Integer.toString(FRAMES)));
	}

	private MediaLayer open(NetworkViewer.Show show, String ofClass) throws Exception {
		MediaLayer layer = new NetworkViewer().open(parameters(show, ofClass, ""), lowThenHigh(), context("high-or-low"));
		layer.prepare(0, 4, context("high-or-low"));
		return layer;
	}

	@Test
	void classesOverTimeAreWhatTheNetworkSays() throws Exception {
		MediaLayer layer = open(NetworkViewer.Show.CLASSES, "");
		assertEquals(0.9, layer.at(0.8, 0.5).level(), 1e-6);
		assertEquals("low", layer.at(0.8, 0.5).words());
		assertEquals(0.1, layer.at(3.2, 0.5).level(), 1e-6);
		assertEquals(0.9, layer.at(3.2, 1.5).level(), 1e-6);
	}

	@Test
	void evidenceLiesWhereTheNetworkLooked() throws Exception {
		MediaLayer layer = open(NetworkViewer.Show.EVIDENCE, "high");
		assertTrue(layer.overlay());
		assertTrue(layer.name().contains("high"), layer.name());
		Reading there = layer.at(3.2, 6000);
		assertNotNull(there);
		assertTrue(there.level() > 0.9, "at the tone: " + there.level());
		assertEquals(0, layer.at(3.2, 200).level(), "below it");
		assertEquals(0, layer.at(0.8, 200).level(), "while it is low");
	}

	@Test
	void activationsAreMeansOfChannels() throws Exception {
		MediaLayer layer = open(NetworkViewer.Show.ACTIVATIONS, "");
		assertTrue(layer.name().contains("halves"));
		assertTrue(layer.at(0.8, 0.5).level() > layer.at(0.8, 1.5).level(), "low: the lower channel");
		assertTrue(layer.at(3.2, 1.5).level() > layer.at(3.2, 0.5).level(), "high: the upper channel");
	}

	@Test
	void whatIsWrongIsSaid() {
		InputException none = assertThrows(InputException.class, () -> open(NetworkViewer.Show.EVIDENCE, "hihg"));
		assertTrue(none.getMessage().contains("hihg"), none.getMessage());
		InputException trainer = assertThrows(InputException.class,
				() -> new NetworkViewer().open(parameters(NetworkViewer.Show.CLASSES, "", ""), lowThenHigh(), context("another")));
		assertTrue(trainer.getMessage().contains("high-or-low"), trainer.getMessage());
		InputException shape = assertThrows(InputException.class, () -> new NetworkViewer()
				.open(new NetworkViewer.Parameters(model, NetworkViewer.Show.CLASSES, "", "", Map.of()), lowThenHigh(), context("high-or-low")));
		assertTrue(shape.getMessage().contains("[1, 16, 8]"), shape.getMessage());
		assertThrows(IOException.class, () -> new NetworkViewer()
				.open(new NetworkViewer.Parameters(folder.resolve("gone"), NetworkViewer.Show.CLASSES, "", "", Map.of()), lowThenHigh(), context("high-or-low")));
	}
}
