/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Explainer.Explanation;

/** Makes a sentence of the items that speak for a recommendation. */
public final class Because {

	private static final int MOST = 3;

	private final List<Cause> causes = new ArrayList<>();

	/** An item that speaks for it, when the weight is above 0. */
	public void add(int item, double weight) {
		if (weight > 0 && Double.isFinite(weight)) {
			causes.add(new Cause(EntityKind.ITEM.name(), item, weight));
		}
	}

	/**
	 * The strongest causes and a sentence that names them.
	 *
	 */
	public Explanation explanation(Sentences sentences) {
		causes.sort(Comparator.comparingDouble(Cause::weight).reversed().thenComparingInt(Cause::index));
		List<Cause> strongest = List.copyOf(causes.subList(0, Math.min(MOST, causes.size())));
		return new Explanation(switch (strongest.size()) {
		case 0 -> sentences.none;
		case 1 -> sentences.one;
		case 2 -> sentences.two;
		default -> sentences.three;
		}, strongest);
	}

	/**
	 * Sentences for 0 to 3 causes.
	 */
	public record Sentences(String none, String one, String two, String three) {

		/** What you met is alike by what is known of it. */
		public static Sentences content() {
			return new Sentences(Messages.Why_nothing, Messages.Why_like1, Messages.Why_like2, Messages.Why_like3);
		}

		/** What you met speaks for it. */
		public static Sentences met() {
			return new Sentences(Messages.Why_popular, Messages.Why_because1, Messages.Why_because2, Messages.Why_because3);
		}
	}
}
