/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.data.AssetSource;
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
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.media.AudioClip;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Extractor;
import org.recital.api.step.Kind;
import org.recital.api.step.StepContext;
import org.recital.audio.internal.extract.LogMelSegments;

/**
 * A stored network, and a sound as the rows it takes: made by the extractor it was trained with.
 *
 * @param network  the network
 * @param rows     rows of the sound, one after another
 * @param begins   where each row begins, in seconds
 * @param seconds  how long a row is
 * @param pictures the settings of the extractor when it is the one of log-mel pictures; else null
 */
record NetworkRows(Network network, float[] rows, double[] begins, double seconds, LogMelSegments.Parameters pictures) {

	/** Reads the model and computes the rows. */
	static NetworkRows of(Path model, Map<String, String> settings, AudioClip clip, StepContext context) throws InputException, IOException {
		ModelReader in = ModelReader.open(model, context.contributions());
		if (!in.has("trainer") || !in.has("extractor")) { //$NON-NLS-1$ //$NON-NLS-2$
			throw new InputException(model.toString(), 0, Messages.noNetwork, Messages.noNetworkExpected);
		}
		String trainer = in.text("trainer"); //$NON-NLS-1$
		String extractor = in.text("extractor"); //$NON-NLS-1$
		try {
			Contribution made = context.contributions().find(Kind.TRAINER, trainer)
					.orElseThrow(() -> new InputException(model.toString(), 0, Messages.bind(Messages.noTrainer, trainer), Messages.installIt));
			Contribution sees = context.contributions().find(Kind.EXTRACTOR, extractor)
					.orElseThrow(() -> new InputException(model.toString(), 0, Messages.bind(Messages.noExtractor, extractor), Messages.installIt));
			Network network = made.create(Trainer.class).load(in.nested("network")); //$NON-NLS-1$
			return rows(model, network, sees, sees.parameters(), settings, clip, context);
		} catch (ContributionException e) {
			throw new InputException(model.toString(), e.getMessage(), Messages.installIt, e);
		}
	}

	private static <P extends Record> NetworkRows rows(Path model, Network network, Contribution extractor, ParameterSchema<P> schema, Map<String, String> settings,
			AudioClip clip, StepContext context) throws InputException, IOException, ContributionException {
		List<ParameterProblem> problems = new ArrayList<>();
		P p = schema.create(settings, Path.of(""), problems) //$NON-NLS-1$
				.orElseThrow(() -> new InputException(extractor.id() + ": " + problems.getFirst().message(), problems.getFirst().expected())); //$NON-NLS-1$
		@SuppressWarnings("unchecked") // the declaration names both, and the registry has checked the class
		Extractor<P> made = extractor.create(Extractor.class);
		Path folder = context.scratch();
		Path file = folder.resolve("clip.wav"); //$NON-NLS-1$
		try {
			write(clip, file);
			Features features = made.extract(p, dataset(clip, file), Optional.empty(), context);
			if (!Arrays.equals(features.shape(), network.inputShape())) {
				throw new InputException(model.toString(), 0,
						Messages.bind(Messages.otherShape, Arrays.toString(network.inputShape()), Arrays.toString(features.shape())), Messages.otherShapeExpected);
			}
			float[] rows = Arrays.copyOfRange(features.data(), features.begin(0) * features.width(), features.end(0) * features.width());
			int n = features.end(0) - features.begin(0);
			if (p instanceof LogMelSegments.Parameters pictures) {
				return new NetworkRows(network, rows, LogMelSegments.begins(pictures, clip.duration(), n), pictures.seconds(), pictures);
			}
			// of other extractors it is not known where their rows lie: even parts of the sound
			double[] begins = new double[n];
			Arrays.setAll(begins, r -> r * clip.duration() / n);
			return new NetworkRows(network, rows, begins, clip.duration() / Math.max(1, n), null);
		} finally {
			Files.deleteIfExists(file);
		}
	}

	private static Dataset dataset(AudioClip clip, Path file) {
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset(clip.name(), none, new Entities(EntityKind.ITEM, IdIndex.of("clip")), new Entities(EntityKind.USER, IdIndex.of()), //$NON-NLS-1$
				List.of(new FileAssets(EntityKind.ITEM, AssetSource.AUDIO, file)), ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("clip")); //$NON-NLS-1$
	}

	/** The samples as they are: 32-bit floats. */
	private static void write(AudioClip clip, Path file) throws IOException {
		int bytes = Math.multiplyExact(4, clip.length());
		ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
		head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16) //$NON-NLS-1$ //$NON-NLS-2$
				.putShort((short) 3).putShort((short) 1).putInt(clip.rate()).putInt(4 * clip.rate()).putShort((short) 4).putShort((short) 32)
				.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes); //$NON-NLS-1$
		ByteBuffer block = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write(head.array());
			for (float v : clip.samples()) {
				block.putFloat(v);
				if (!block.hasRemaining()) {
					out.write(block.array());
					block.clear();
				}
			}
			out.write(block.array(), 0, block.position());
		}
	}

	/** Number of rows. */
	int count() {
		return begins.length;
	}

	/** The row whose middle is nearest to a time. */
	int nearest(double at) {
		int best = 0;
		for (int r = 1; r < begins.length; r++) {
			if (Math.abs(begins[r] + seconds / 2 - at) < Math.abs(begins[best] + seconds / 2 - at)) {
				best = r;
			}
		}
		return best;
	}
}
