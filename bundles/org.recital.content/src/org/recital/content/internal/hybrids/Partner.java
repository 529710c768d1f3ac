/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Kind;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Messages;

/**
 * A recommender in a hybrid.
 *
 * @param kind kind of the contribution that made it
 * @param id   of that contribution
 */
record Partner(Kind kind, String id, Recommender recommender) {

	/** The same ones, to which no validation event is known. */
	static List<Partner> beforeValidation(List<Partner> partners) {
		return partners.stream().map(p -> new Partner(p.kind, p.id, BeforeValidation.of(p.recommender))).toList();
	}

	/**
	 * The partners of a hybrid.
	 *
	 * @param least how many there must be
	 * @throws InputException when there are fewer, or one is of another split
	 */
	static List<Partner> of(String hybrid, TrainingData data, int least) throws InputException {
		if (data.partners().size() < least) {
			throw new InputException(NLS.bind(Messages.Partners_few, new Object[] { hybrid, least, data.partners().size() }), Messages.Partners_fewHint);
		}
		List<Partner> partners = new ArrayList<>();
		for (RecommenderModel m : data.partners()) {
			Recommender r = m.recommender();
			if (r.users() != data.users() || r.items() != data.items()) {
				throw new InputException(NLS.bind(Messages.Partners_other,
						new Object[] { m.engine(), r.users(), r.items(), data.users(), data.items() }), Messages.Partners_otherHint);
			}
			partners.add(new Partner(m.kind(), m.engine(), r));
		}
		return List.copyOf(partners);
	}

	/** Whether all take people nobody has learned from. */
	static boolean allFoldIn(List<Partner> partners) {
		return partners.stream().allMatch(p -> p.recommender instanceof UserFoldIn);
	}

	@SuppressWarnings("nls")
	static void save(List<Partner> partners, ModelWriter out) throws IOException {
		out.put("partners", partners.size());
		for (int p = 0; p < partners.size(); p++) {
			out.put("partner" + p, partners.get(p).kind, partners.get(p).id, partners.get(p).recommender);
		}
	}

	/**
	 * Reads what {@link #save} wrote.
	 *
	 * @throws IOException when it is damaged or its engines are not there
	 */
	@SuppressWarnings("nls")
	static List<Partner> load(ModelReader in, String hybrid) throws IOException {
		List<Partner> partners = new ArrayList<>();
		int n = in.intValue("partners");
		for (int p = 0; p < n; p++) {
			ModelReader nested = in.nested("partner" + p);
			partners.add(new Partner(Kind.of(nested.text("kind")).orElse(Kind.ENGINE), nested.text("engine"), in.recommender("partner" + p)));
		}
		Formats.check(!partners.isEmpty(), hybrid, "it has no partners");
		for (Partner p : partners) {
			Formats.check(p.recommender.users() == partners.getFirst().recommender.users()
					&& p.recommender.items() == partners.getFirst().recommender.items(), hybrid, "its partners are of different sizes");
		}
		return List.copyOf(partners);
	}
}
