/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Explainer.Explanation;

/** Makes a sentence of the items that speak for a recommendation. */
public final class Reasons {

	private static final int MOST = 3;

	private final List<Cause> causes = new ArrayList<>();

	public void add(int item, double weight) {
		if (weight > 0) {
			causes.add(new Cause(EntityKind.ITEM.name(), item, weight));
		}
	}

	/**
	 * The strongest causes and a sentence that names them.
	 *
	 * @param otherwise the sentence when there is none
	 */
	public Explanation explanation(String otherwise) {
		causes.sort(Comparator.comparingDouble(Cause::weight).reversed().thenComparingInt(Cause::index));
		List<Cause> strongest = List.copyOf(causes.subList(0, Math.min(MOST, causes.size())));
		return new Explanation(switch (strongest.size()) {
		case 0 -> otherwise;
		case 1 -> Messages.Explain_because1;
		case 2 -> Messages.Explain_because2;
		default -> Messages.Explain_because3;
		}, strongest);
	}

	/** "Many people liked it": for somebody of whom nothing is known. */
	public static String popular() {
		return Messages.Explain_popular;
	}

	/** "People whose taste is like yours liked it". */
	public static String likeYou() {
		return Messages.Explain_likeYou;
	}

	/** "Nothing you have met speaks for it". */
	public static String nothing() {
		return Messages.Explain_nothing;
	}
}
