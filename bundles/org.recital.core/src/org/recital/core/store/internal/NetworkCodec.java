/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.recital.api.data.EntityKind;
import org.recital.api.learning.Network;
import org.recital.api.learning.NetworkModel;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/** Stores a trained network in one model container, so that the file can be used anywhere by itself. */
public final class NetworkCodec implements Codec<NetworkModel> {

	/** Name of the file in the folder. */
	public static final String FILE = "network.recital-model"; //$NON-NLS-1$

	private static final String MARK = "recital/network"; //$NON-NLS-1$

	@Override
	public Class<NetworkModel> type() {
		return NetworkModel.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public void write(NetworkModel value, Path folder, Store store) throws IOException {
		try (ModelWriter out = ModelWriter.create(folder.resolve(FILE))) {
			out.put(MARK, format());
			out.put("trainer", value.trainer()); //$NON-NLS-1$
			out.put("kind", value.kind().name()); //$NON-NLS-1$
			out.put("target", value.target()); //$NON-NLS-1$
			out.put("extractor", value.extractor()); //$NON-NLS-1$
			EntitiesFile.write(out.nested("learned"), value.learned()); //$NON-NLS-1$
			value.network().save(out.nested("network")); //$NON-NLS-1$
		}
	}

	@Override
	public NetworkModel read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		return read(folder.resolve(FILE), store.contributions());
	}

	/** Reads a model file by itself. */
	public static NetworkModel read(Path file, Contributions contributions) throws IOException {
		ModelReader in = ModelReader.open(file, contributions);
		if (!in.has(MARK)) {
			throw new IOException(file + ": a model container without a network"); //$NON-NLS-1$
		}
		Formats.check(file, in.intValue(MARK), 1);
		String trainer = in.text("trainer"); //$NON-NLS-1$
		try {
			var contribution = contributions.find(Kind.TRAINER, trainer).orElseThrow(
					() -> new IOException(file + ": made by the trainer '" + trainer + "', which no installed bundle contributes")); //$NON-NLS-1$ //$NON-NLS-2$
			Network network = contribution.create(Trainer.class).load(in.nested("network")); //$NON-NLS-1$
			return new NetworkModel(trainer, network, new EntityKind(in.text("kind")), in.text("target"), in.text("extractor"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					EntitiesFile.ids(in.nested("learned"))); //$NON-NLS-1$
		} catch (ContributionException e) {
			throw new IOException(file + ": " + e.getMessage(), e); //$NON-NLS-1$
		} catch (IllegalArgumentException e) {
			throw new IOException(file + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	@Override
	public String peek(NetworkModel value) {
		Network n = value.network();
		StringBuilder text = new StringBuilder(Messages.bind(Messages.network, new Object[] { value.trainer(), value.target(),
				value.extractor() + ' ' + Arrays.toString(n.inputShape()), n.labels().size(), shortened(n.labels()), value.learned().size() }))
						.append('\n');
		TrainingCurve curve = n.curve();
		for (TrainingCurve.Point p : curve.points()) {
			if (p.epoch() == curve.best()) {
				text.append(Messages.bind(Messages.curve,
						new Object[] { p.epoch(), number(p.trainingLoss()), number(p.validationLoss()), number(p.validationAccuracy()) }))
						.append('\n');
			}
		}
		for (Network.Layer l : n.layers().subList(0, Math.min(40, n.layers().size()))) {
			text.append(l.name()).append(' ').append(Arrays.toString(l.shape())).append('\n');
		}
		return text.toString();
	}

	static String shortened(java.util.List<String> labels) {
		String all = String.join(", ", labels.subList(0, Math.min(20, labels.size()))); //$NON-NLS-1$
		return labels.size() > 20 ? all + ", ..." : all; //$NON-NLS-1$
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.4f", value); //$NON-NLS-1$
	}
}
