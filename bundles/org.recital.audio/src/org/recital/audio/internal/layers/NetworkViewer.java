/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.learning.Network;
import org.recital.api.media.AudioClip;
import org.recital.api.media.AxisScale;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.media.ValueAxis;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.audio.MelFilters;
import org.recital.audio.MelScale;
import org.recital.audio.internal.extract.LogMelSegments;
import org.recital.audio.layers.Bands;
import org.recital.audio.layers.GridLayer;

/**
 * What a trained network makes of a sound: the probability of each class over time, which part of the picture spoke for a
 * class (Selvaraju et al. 2017, Grad-CAM), or the activations of one of its layers.
 */
public final class NetworkViewer implements SpectrogramViewer<NetworkViewer.Parameters> {

	/** What is shown. */
	public enum Show {
		/** Probabilities of the classes. */
		CLASSES,
		/** What spoke for a class. */
		EVIDENCE,
		/** One layer. */
		ACTIVATIONS
	}

	/** Parameters. */
	public record Parameters(
			@Parameter(label = "%networkLayer.model", help = "%networkLayer.model.help") Path model,
			@Parameter(value = "evidence", label = "%networkLayer.show", help = "%networkLayer.show.help") Show show,
			@Parameter(value = "", label = "%networkLayer.ofClass", help = "%networkLayer.ofClass.help") String ofClass,
			@Parameter(value = "", label = "%networkLayer.layer", help = "%networkLayer.layer.help") String layer,
			@Parameter(value = "", label = "%networkLayer.settings", help = "%networkLayer.settings.help") Map<String, String> settings) {
	}

	private static final int BLOCK = 16;

	@Override
	public MediaLayer open(Parameters p, AudioClip clip, StepContext context) throws InputException, IOException {
		Frames.needSamples(clip);
		NetworkRows rows = NetworkRows.of(p.model, p.settings, clip, context);
		return switch (p.show) {
		case CLASSES -> classes(rows, clip, context);
		case EVIDENCE -> evidence(rows, p.ofClass, clip, context);
		case ACTIVATIONS -> activations(rows, p.layer, clip, context);
		};
	}

	private static float[] probabilities(NetworkRows rows, StepContext context) {
		Network network = rows.network();
		int classes = network.labels().size();
		int width = rows.rows().length / Math.max(1, rows.count());
		float[] all = new float[rows.count() * classes];
		for (int r = 0; r < rows.count(); r += BLOCK) {
			context.checkCancelled();
			int n = Math.min(BLOCK, rows.count() - r);
			float[] out = new float[n * classes];
			network.predict(Arrays.copyOfRange(rows.rows(), r * width, (r + n) * width), n, out);
			System.arraycopy(out, 0, all, r * classes, out.length);
		}
		return all;
	}

	private static MediaLayer classes(NetworkRows rows, AudioClip clip, StepContext context) {
		List<String> labels = rows.network().labels();
		float[] p = probabilities(rows, context);
		SegmentSource source = new SegmentSource(rows, clip.duration(), 1, labels.size(), (row, column, band) -> p[row * labels.size() + band]);
		Levels levels = new Levels(0, 1, Messages.probability, ""); //$NON-NLS-1$
		return new GridLayer(Messages.classes, clip.duration(), source, Bands.rows(labels), List.of(ValueAxis.of(Messages.classAxis, labels)), levels, levels);
	}

	private static MediaLayer evidence(NetworkRows rows, String wanted, AudioClip clip, StepContext context) throws InputException {
		List<String> labels = rows.network().labels();
		float[] p = probabilities(rows, context);
		float[] mean = new float[labels.size()];
		for (int i = 0; i < p.length; i++) {
			mean[i % mean.length] += p[i] / rows.count();
		}
		int of = wanted.isEmpty() ? most(mean) : labels.indexOf(wanted);
		if (of < 0) {
			throw new InputException(Messages.bind(Messages.noClass, wanted), Names.nearest(wanted, labels).orElse(String.join(", ", labels))); //$NON-NLS-1$
		}
		int[] shape = rows.network().inputShape();
		int columns = shape[shape.length - 1];
		int bands = shape.length < 2 ? 1 : shape[shape.length - 2];
		int width = rows.rows().length / Math.max(1, rows.count());
		float[][] maps = new float[rows.count()][];
		for (int r = 0; r < maps.length; r++) {
			context.checkCancelled();
			Optional<float[]> map = rows.network().evidence(Arrays.copyOfRange(rows.rows(), r * width, (r + 1) * width), of);
			maps[r] = map.orElseThrow(() -> new InputException(Messages.noEvidence, Messages.noEvidenceExpected));
		}
		SegmentSource source = new SegmentSource(rows, clip.duration(), columns, bands, (row, column, band) -> maps[row][band * columns + column]);
		String name = Messages.bind(Messages.evidence, labels.get(of), String.format("%.2f", mean[of])); //$NON-NLS-1$
		return new EvidenceLayer(name, clip.duration(), source, bands(rows, bands), axes(rows, bands));
	}

	private static int most(float[] values) {
		int best = 0;
		for (int i = 1; i < values.length; i++) {
			best = values[i] > values[best] ? i : best;
		}
		return best;
	}

	private static double highest(LogMelSegments.Parameters p) {
		return p.high() == 0 ? p.rate() / 2.0 : p.high();
	}

	private static AxisScale scale(LogMelSegments.Parameters p) {
		return p.scale() == MelScale.HTK ? AxisScale.MEL_HTK : AxisScale.MEL;
	}

	private static Bands bands(NetworkRows rows, int n) {
		LogMelSegments.Parameters p = rows.pictures();
		return p == null ? Bands.rows(Frames.numbered(1, n))
				: MelViewer.bands(new MelFilters(p.rate(), p.frame(), p.bands(), p.low(), highest(p), p.scale(), true), scale(p));
	}

	private static List<ValueAxis> axes(NetworkRows rows, int n) {
		LogMelSegments.Parameters p = rows.pictures();
		return p == null ? List.of(ValueAxis.of(Messages.band, Frames.numbered(1, n)))
				: List.of(ValueAxis.of(scale(p), p.low(), highest(p), Messages.frequency, "Hz")); //$NON-NLS-1$
	}

	private static MediaLayer activations(NetworkRows rows, String wanted, AudioClip clip, StepContext context) throws InputException {
		List<Network.Layer> layers = rows.network().layers();
		List<String> names = layers.stream().map(Network.Layer::name).toList();
		if (layers.isEmpty()) {
			throw new InputException(Messages.noLayers, Messages.noEvidenceExpected);
		}
		int index = wanted.isEmpty() ? 0 : names.indexOf(wanted);
		if (index < 0) {
			throw new InputException(Messages.bind(Messages.noLayer, wanted), String.join(", ", names)); //$NON-NLS-1$
		}
		Network.Layer layer = layers.get(index);
		int[] shape = layer.shape();
		int channels = shape[0];
		int columns = shape.length > 1 ? shape[shape.length - 1] : 1;
		int rest = layer.width() / channels / columns;
		int width = rows.rows().length / Math.max(1, rows.count());
		float[] mean = new float[rows.count() * channels * columns];
		for (int r = 0; r < rows.count(); r++) {
			context.checkCancelled();
			float[] a = rows.network().activations(layer.name(), Arrays.copyOfRange(rows.rows(), r * width, (r + 1) * width), 1);
			for (int i = 0; i < a.length; i++) {
				int channel = i / (rest * columns);
				mean[(r * channels + channel) * columns + i % columns] += a[i] / rest;
			}
		}
		SegmentSource source = new SegmentSource(rows, clip.duration(), columns, channels,
				(row, column, band) -> mean[(row * channels + band) * columns + column]);
		List<String> numbers = Frames.numbered(1, channels);
		Levels levels = range(mean);
		return new GridLayer(Messages.bind(Messages.activations, layer.name()), clip.duration(), source, Bands.rows(numbers),
				List.of(ValueAxis.of(Messages.channel, numbers)), levels, levels);
	}

	private static Levels range(float[] values) {
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		for (float v : values) {
			least = Math.min(least, v);
			most = Math.max(most, v);
		}
		return most > least ? new Levels(least, most, Messages.activation, "") : new Levels(0, 1, Messages.activation, ""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
