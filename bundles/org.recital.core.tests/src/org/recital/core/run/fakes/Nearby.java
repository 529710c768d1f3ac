/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.run.fakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Features;
import org.recital.api.model.ImageSight;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.step.Codec;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;
import org.recital.linalg.NeighbourIndex;

/** A graph that forgets: it finds one alone. */
public final class Nearby implements Step<None> {

	@Override
	public void run(None parameters, Inputs inputs, Outputs outputs, StepContext context) {
		Calls.count("nearby");
		outputs.put("neighbour-graph", new One(inputs.get("features", Features.class)));
	}

	/** What it gives. */
	public record One(Features features) implements NeighbourIndex, ImageSight {

		@Override
		public Seen see(Path image, int side) throws IOException {
			if (!Files.exists(image)) {
				throw new IOException(image + ": gone");
			}
			int[] argb = new int[side * 2];
			Arrays.fill(argb, 0xFF000000 | features.rows());
			return new Seen(side, 2, argb, List.of(new Word("row", 0.5)));
		}

		@Override
		public int size() {
			return features.rows();
		}

		@Override
		public int width() {
			return features.width();
		}

		@Override
		public Measure measure() {
			return Measure.EUCLIDEAN;
		}

		@Override
		public Found of(float[] vector, int k) {
			return new NearestVectors(Measure.EUCLIDEAN, size(), width(), features.data()).of(vector, 1);
		}

		@Override
		public double recall() {
			return 0.125;
		}

		@Override
		public int sampled() {
			return 8;
		}
	}

	/** Stores it. */
	public static final class Kept implements Codec<One> {

		@Override
		public Class<One> type() {
			return One.class;
		}

		@Override
		public int format() {
			return 1;
		}

		@Override
		public void write(One value, Path folder, Store store) throws IOException {
			try (ModelWriter out = ModelWriter.create(folder.resolve("one"))) {
				out.put("features", store.reference(value.features()));
			}
		}

		@Override
		public One read(Path folder, int format, Store store) throws IOException {
			return new One(store.resolve(ModelReader.open(folder.resolve("one"), store.contributions()).text("features"), Features.class));
		}

		@Override
		public String peek(One value) {
			return "one";
		}
	}
}
