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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.conv.ConvNetwork.Tensor;
import org.recital.vision.decode.Picture;

/** What detectors and networks of regions that were learned here have in common; kept as docs/regions.md says. */
abstract class NetModel {

	private static final int FORMAT = 1;

	final NetForm form;
	private final List<String> classes;
	private final NetRunner runner;

	/** @param configuration for prediction */
	NetModel(NetForm form, List<String> classes, Map<String, Tensor> weights, Supplier<ComputationGraphConfiguration> configuration) {
		this.form = form;
		this.classes = List.copyOf(classes);
		runner = new NetRunner(form, configuration, weights);
	}

	public List<String> classes() {
		return classes;
	}

	/** What comes out for an image of any size. */
	float[] output(Picture image) {
		return runner.output(ImageSet.input(image, form.side()));
	}

	/** Number of weights. */
	long size() {
		return runner.size();
	}

	public void save(ModelWriter out) throws IOException {
		out.put("format", FORMAT);
		form.save(out);
		out.put("classes", classes.toArray(String[]::new));
		more(out);
		runner.save(out.nested("weights"));
	}

	/** Writes what others have not. */
	void more(ModelWriter out) throws IOException {
		// most have nothing
	}

	/** Makes sure that the weights are those of the form. */
	final void check() throws IOException {
		runner.check();
	}

	/** What each is read from first. */
	record Kept(NetForm form, List<String> classes, Map<String, Tensor> weights) {

		/**
		 * Reads it.
		 *
		 * @param what it is, for an error
		 */
		static Kept of(ModelReader in, String what) throws IOException {
			int format = in.intValue("format");
			if (format != FORMAT) {
				throw new IOException(what + " of format " + format + "; this version reads format " + FORMAT);
			}
			NetForm form = NetForm.load(in);
			List<String> classes = List.of(in.texts("classes"));
			if (classes.size() != form.kinds()) {
				throw new IOException("the network is damaged: " + classes.size() + " classes for " + form.kinds());
			}
			return new Kept(form, classes, NetRunner.weights(in.nested("weights")));
		}
	}
}
