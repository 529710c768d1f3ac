/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.recital.api.data.IdIndex;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;

/** What the codecs of detectors and segmenters share. */
final class Models {

	private Models() {
	}

	/** Writes all but the model itself. */
	static void write(ModelWriter out, String mark, String maker, TrainingCurve curve, IdIndex learned) throws IOException {
		out.put(mark, 1);
		out.put("maker", maker);
		curve.save(out.nested("curve"));
		String[] names = new String[learned.size()];
		for (int k = 0; k < names.length; k++) {
			names[k] = learned.id(k);
		}
		out.put("learned", names);
	}

	/** Opens a file of such a model. */
	static ModelReader open(Path file, int format, String mark, Contributions contributions) throws IOException {
		if (format != 1) {
			throw new IOException(file + ": of format " + format + "; this version reads format 1");
		}
		ModelReader in = ModelReader.open(file, contributions);
		if (!in.has(mark) || in.intValue(mark) != 1) {
			throw new IOException(file + ": no " + mark + " of format 1");
		}
		return in;
	}

	/** A new instance of the step that made a model. */
	static <T> T maker(ModelReader in, Path file, Class<T> type, Contributions contributions) throws IOException {
		String maker = in.text("maker");
		try {
			Object found = contributions.step(maker)
					.orElseThrow(() -> new IOException(file + ": made by the step '" + maker + "', which no installed bundle contributes"))
					.create(Object.class);
			if (!type.isInstance(found)) {
				throw new IOException(file + ": made by the step '" + maker + "', which does not read it");
			}
			return type.cast(found);
		} catch (ContributionException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}

	static IdIndex learned(ModelReader in) throws IOException {
		return IdIndex.of(in.texts("learned"));
	}

	static TrainingCurve curve(ModelReader in) throws IOException {
		return TrainingCurve.load(in.nested("curve"));
	}

	/** A few lines for a person. */
	static String peek(String kind, String maker, List<String> classes, int learned, TrainingCurve curve) {
		StringBuilder text = new StringBuilder(Messages.bind(Messages.Peek, new Object[] { kind, maker, String.join(", ", classes), learned })).append('\n');
		for (TrainingCurve.Point p : curve.points()) {
			if (p.epoch() == curve.best()) {
				text.append(Messages.bind(Messages.PeekCurve, new Object[] { p.epoch(), curve.points().size(), number(p.trainingLoss()),
						number(p.validationLoss()), number(p.validationAccuracy()) })).append('\n');
			}
		}
		return text.toString();
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.4f", value);
	}
}
