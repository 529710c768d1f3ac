/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import org.recital.api.step.StepContext;

/** Profiles of people. What a person played is taken without their own part in who played it: of a song they have yet to meet there is none either. */
final class People {

	private People() {
	}

	/** Profiles of all. */
	static Profile[] of(Heard heard, Songs songs, Stack stack, StepContext context) {
		Profile[] all = new Profile[heard.met().rows()];
		context.parallel().forBlocks(all.length, 8, (from, to) -> {
			Code code = new Code(stack.units());
			for (int u = from; u < to; u++) {
				context.checkCancelled();
				all[u] = new Profile(stack.units(), stack.audioUnits());
				int[] items = heard.met().columns(u);
				float[] weights = heard.met().values(u);
				float[] likes = heard.likes().values(u);
				for (int k = 0; k < items.length; k++) {
					code.of(songs, stack, items[k], u);
					all[u].add(code, weights[k], likes[k]);
				}
			}
		});
		return all;
	}
}
