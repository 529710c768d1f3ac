/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

/** What an event is for in a {@link Split}. Codes are bits, so that several roles make a mask. */
public enum Role {
	/** Engines learn from it. */
	TRAIN(1),
	/** Choices are made on it: blend weights, early stopping, sweeps. */
	VALIDATION(2),
	/**
	 * Of a person or item held out: known when recommending (folded in), not when learning.
	 */
	KNOWN(4),
	/** Judged on it, once. */
	TEST(8);

	private final byte code;

	Role(int code) {
		this.code = (byte) code;
	}

	/** A bit: 1, 2, 4 or 8. An event with code 0 is in no role. */
	public byte code() {
		return code;
	}

	/** The codes of several roles in one. */
	public static byte mask(Role... roles) {
		byte mask = 0;
		for (Role r : roles) {
			mask |= r.code;
		}
		return mask;
	}
}
