/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * What alternating least squares on implicit feedback minimises (Rendle, Krichene, Zhang and Koren 2022, equation 5):
 *
 * <pre>
 * sum over events of c (1 - x_u.y_i)^2  +  a sum over all users and items of (x_u.y_i)^2
 *   +  lambda (sum over users of (n_u + a items)^nu |x_u|^2  +  sum over items of (n_i + a users)^nu |y_i|^2)
 * </pre>
 *
 * @param factors        length of the vectors
 * @param sweeps         how often items and users are solved
 * @param regularisation lambda
 * @param weight         a, what a pair without event weighs
 * @param exponent       nu: 1 regularises by how often somebody is met (Rendle et al.), 0 all alike (Hu et al.)
 * @param steps          steps of conjugate gradients for a vector and sweep
 * @param binary         whether c is 1 for every event; else it is its value
 */
record IalsSettings(int factors, int sweeps, double regularisation, double weight, double exponent, int steps, boolean binary) {

	/** What the square of a vector costs. */
	float lambda(int events, int others) {
		return (float) (regularisation * Math.pow(events + weight * others, exponent));
	}

	void save(ModelWriter out) throws IOException {
		out.put("whole", factors, sweeps, steps, binary ? 1 : 0); //$NON-NLS-1$
		out.put("decimal", new double[] { regularisation, weight, exponent }); //$NON-NLS-1$
	}

	static IalsSettings load(ModelReader in) throws IOException {
		int[] w = in.ints("whole"); //$NON-NLS-1$
		double[] d = in.doubles("decimal"); //$NON-NLS-1$
		return new IalsSettings(w[0], w[1], d[0], d[1], d[2], w[2], w[3] != 0);
	}
}
