/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.List;

/**
 * What the joint layers learn from: people and songs they met, as the layers below see them.
 *
 * @param profiles with the songs in them
 * @param below    joint layers that have been learned
 */
record MetPairs(Songs songs, Stack lower, Pairs pairs, Profile[] profiles, List<Rbm> below) implements Pretraining.Cases {

	@Override
	public int size() {
		return pairs.size();
	}

	@Override
	public void row(int index, float[] units) {
		int user = pairs.users[index];
		Code code = new Code(lower.units());
		code.of(songs, lower, pairs.songs[index], user);
		Profile profile = new Profile(lower.units(), lower.audioUnits());
		profile.set(profiles[user]);
		profile.add(code, -pairs.counts[index], pairs.likes[index]);
		float[] row = new float[Pair.width(lower.units())];
		Pair.fill(code, profile, lower.audioUnits(), row);
		for (Rbm rbm : below) {
			float[] above = new float[rbm.hidden];
			rbm.up(row, 0, above, 0);
			row = above;
		}
		System.arraycopy(row, 0, units, 0, units.length);
	}
}
