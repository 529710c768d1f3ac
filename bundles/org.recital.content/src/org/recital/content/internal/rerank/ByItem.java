/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Messages;

/**
 * A criterion that knows each item by itself, whatever else is in the list: a number an item that relevance is multiplied with,
 * or mixed with.
 *
 * @param lambda   weight of the number against relevance; not used where it multiplies
 * @param multiply whether it multiplies
 * @param numbers  one an item
 */
record ByItem(double lambda, boolean multiply, double[] numbers) implements Criterion {

	@Override
	public Run begin(Pool pool) {
		return new Run() {
			@Override
			public double gain(int c) {
				double r = pool.relevance()[c];
				double number = numbers[pool.items()[c]];
				return multiply ? r * number : (1 - lambda) * r + lambda * number;
			}

			@Override
			public void take(int c) {
				// what is in the list has no say
			}
		};
	}

	@Override
	public String reason() {
		return multiply ? Messages.Why_propensity : Messages.Why_novel;
	}

	@Override
	@SuppressWarnings("nls")
	public void save(ModelWriter out) throws IOException {
		out.put("lambda", new double[] { lambda });
		out.put("multiply", multiply ? 1 : 0);
		out.put("numbers", numbers);
	}

	@SuppressWarnings("nls")
	static ByItem load(ModelReader in) throws IOException {
		return new ByItem(in.doubles("lambda")[0], in.intValue("multiply") != 0, in.doubles("numbers"));
	}
}
