/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.time.Instant;
import java.util.Objects;

/**
 * What a person did or said about an item. Signals are only ever added; the last thumb or rating counts.
 *
 * @param person id
 * @param item   id
 * @param kind   of what sort
 * @param value  {@link Kind}; finite
 * @param time   when, to the millisecond
 */
public record Signal(String person, String item, Kind kind, double value, Instant time) {

	/** Sorts of signals. Their codes are in databases: they stay as they are. */
	public enum Kind {
		/** Stars or points, on the scale of the source. */
		RATING(1),
		/** Heard or seen, as often as the value says. */
		PLAY(2),
		/** Left early, as often as the value says. */
		SKIP(3),
		/** 1 up, -1 down, 0 taken back. */
		THUMB(4);

		private static final Kind[] ALL = values();

		private final int code;

		Kind(int code) {
			this.code = code;
		}

		/** How databases have it. */
		public int code() {
			return code;
		}

		/** The kind of a code. */
		public static Kind of(int code) {
			for (Kind kind : ALL) {
				if (kind.code == code) {
					return kind;
				}
			}
			throw new IllegalArgumentException("no kind of signal: " + code); //$NON-NLS-1$
		}
	}

	public Signal {
		Objects.requireNonNull(person);
		Objects.requireNonNull(item);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(time);
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("a signal's value is finite: " + value); //$NON-NLS-1$
		}
	}

	/** A thumb, now. */
	public static Signal thumb(String person, String item, int value) {
		return new Signal(person, item, Kind.THUMB, Integer.signum(value), Instant.now());
	}
}
