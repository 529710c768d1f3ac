/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.nn.keras.KerasNetwork;
import org.recital.nn.keras.NetworkFileException;
import org.recital.onnx.OnnxException;
import org.recital.onnx.OnnxFile;
import org.recital.onnx.OnnxNetwork;
import org.recital.vision.decode.ImageLimits;

/**
 * What layers of a network trained elsewhere say of images (Razavian et al. 2014): of Keras ({@code .h5}) run by Deeplearning4j, or of ONNX
 * run by ONNX Runtime. Nothing is learned here.
 */
public final class PretrainedNetwork implements Extractor<PretrainedNetwork.Parameters> {

	private static final String ID = "pretrained-network"; //$NON-NLS-1$
	private static final int USUAL_SIDE = 224;

	/**
	 * Parameters.
	 *
	 * @param file          the network
	 * @param architecture  JSON of a Keras model whose file holds weights alone; empty where it is known or in the file
	 * @param layers        names of layers, put side by side; empty: the last before the classes
	 * @param pooling       what becomes of maps
	 * @param preprocessing what becomes of values of pixels
	 * @param framing       what becomes of the shape of pictures
	 * @param side          pixels of height and width, for networks that leave them open; 0: 224
	 * @param batch         pictures at a time
	 * @param kind          whose images
	 * @param maxPixels     images that claim more are refused
	 */
	public record Parameters(@Parameter(label = "%network.file", help = "%network.file.help") Path file,
			@Parameter(value = "", label = "%network.architecture", help = "%network.architecture.help") Path architecture,
			@Parameter(value = "", label = "%network.layers", help = "%network.layers.help") List<String> layers,
			@Parameter(value = "mean", label = "%network.pooling", help = "%network.pooling.help") Pooling pooling,
			@Parameter(value = "automatic", label = "%network.preprocessing", help = "%network.preprocessing.help") Preprocessing preprocessing,
			@Parameter(value = "crop", label = "%network.framing", help = "%network.framing.help") Framing framing,
			@Parameter(value = "0", label = "%network.side", help = "%network.side.help", unit = "%network.pixels", min = 0, max = 2048) int side,
			@Parameter(value = "16", label = "%network.batch", help = "%network.batch.help", min = 1, max = 512) int batch,
			@Parameter(value = "item", label = "%network.kind", help = "%network.kind.help") String kind,
			@Parameter(value = "100000000", label = "%network.maxPixels", help = "%network.maxPixels.help", unit = "%network.pixels", min = 1, max = 2000000000) long maxPixels) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException, IOException {
		AssetSource images = data.assets(new EntityKind(p.kind), AssetSource.IMAGE).filter(a -> a.count() > 0)
				.orElseThrow(() -> new InputException(Messages.bind(Messages.noImages, data.name(), p.kind), Messages.noImagesExpected));
		try (VisionNetwork network = open(p, context)) {
			List<String> layers = layers(p, network);
			Preprocessing preprocessing = preprocessing(p, network);
			network.choose(layers);
			int[] widths = widths(network, p, context);
			VisionNetwork.Input in = network.input();
			String size = in.width() + " x " + in.height(); //$NON-NLS-1$
			context.note(Messages.bind(Messages.note, new Object[] { p.file.getFileName(), network.description(), named(layers, widths), Names.kebab(p.pooling.name()),
					Names.kebab(preprocessing.name()), size, Names.kebab(p.framing.name()) }));
			int width = java.util.Arrays.stream(widths).sum();
			Rows rows = new Rows(network, preprocessing, p.framing, p.pooling, ImageLimits.ofPixels(p.maxPixels), Math.max(1, in.batch() > 0 ? in.batch() : p.batch), width);
			String extractor = ID + ' ' + p.file.getFileName() + ' ' + String.join("+", layers) + ' ' + Names.kebab(p.pooling.name()) + ' ' //$NON-NLS-1$
					+ Names.kebab(preprocessing.name());
			return new BatchFeatures(context, images, rows, width).of(extractor);
		} catch (NetworkFileException e) {
			throw new InputException(p.file.toString(), e.what(), e.expected(), e);
		} catch (OnnxException e) {
			throw new InputException(p.file.toString(), e.what(), e.expected(), e);
		} catch (NoSuchFileException e) {
			throw new InputException(e.getFile(), Messages.noFile, Messages.noFileExpected, e);
		}
	}

	private static VisionNetwork open(Parameters p, StepContext context) throws InputException, IOException {
		int side = p.side > 0 ? p.side : USUAL_SIDE;
		if (KerasNetwork.accepts(p.file)) {
			String architecture = p.architecture.toString().isEmpty() ? null : text(p.architecture);
			return new KerasBackend(p.file, architecture, side, context::checkCancelled);
		}
		if (!OnnxFile.accepts(p.file)) {
			throw new InputException(p.file.toString(), Messages.noNetwork, Messages.noNetworkExpected, null);
		}
		return new OnnxBackend(p.file, side, context.parallel().threads());
	}

	private static String text(Path file) throws IOException, InputException {
		if (Files.size(file) > 16 << 20) {
			throw new InputException(file.toString(), Messages.noArchitecture, Messages.noArchitectureExpected, null);
		}
		return Files.readString(file);
	}

	private static List<String> layers(Parameters p, VisionNetwork network) throws InputException {
		List<String> there = network.layers().stream().map(VisionNetwork.Layer::name).toList();
		List<String> asked = p.layers.stream().filter(name -> !name.isBlank()).toList();
		for (String name : asked) {
			if (!there.contains(name)) {
				String near = Names.nearest(name, there).map(n -> Messages.bind(Messages.nearest, n) + ' ').orElse(""); //$NON-NLS-1$
				throw new InputException(p.file.toString(), Messages.bind(Messages.noLayer, name), near + Messages.bind(Messages.noLayerExpected, String.join(", ", there)), //$NON-NLS-1$
						null);
			}
		}
		return asked.isEmpty() ? List.of(DefaultLayer.of(network.layers())) : asked;
	}

	private static Preprocessing preprocessing(Parameters p, VisionNetwork network) throws InputException {
		Preprocessing chosen = p.preprocessing != Preprocessing.AUTOMATIC ? p.preprocessing
				: network.preprocessing().orElseThrow(() -> new InputException(p.file.toString(), Messages.bind(Messages.unknownFamily, network.description()),
						Messages.unknownFamilyExpected, null));
		if (network.input().channels() == 1 && !chosen.grey()) {
			throw new InputException(p.file.toString(), Messages.bind(Messages.greyInput, Names.kebab(chosen.name())), Messages.greyInputExpected, null);
		}
		return chosen;
	}

	/** How wide the rows of each layer become, by a first batch of black pictures. */
	private static int[] widths(VisionNetwork network, Parameters p, StepContext context) throws IOException, InputException {
		VisionNetwork.Input in = network.input();
		int n = Math.max(1, in.batch());
		FloatBuffer black = OnnxNetwork.buffer(Math.multiplyExact(n, in.size()));
		List<VisionNetwork.Activation> all = network.run(black, n, context::checkCancelled);
		int[] widths = new int[all.size()];
		try {
			for (int k = 0; k < widths.length; k++) {
				widths[k] = p.pooling.width(all.get(k).shape(), network.channelsFirstInside());
			}
		} catch (ArithmeticException e) {
			throw new InputException(p.file.toString(), Messages.tooWide, Messages.tooWideExpected, e);
		}
		return widths;
	}

	private static String named(List<String> layers, int[] widths) {
		return java.util.stream.IntStream.range(0, widths.length).mapToObj(k -> layers.get(k) + " (" + widths[k] + ')').collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
