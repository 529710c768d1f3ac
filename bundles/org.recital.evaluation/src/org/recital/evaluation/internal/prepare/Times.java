/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Points in time as a person writes them. */
public final class Times {

	private Times() {
	}

	/**
	 * Seconds since the epoch of {@code 2015-03-01} (its first second, UTC), {@code 2015-03-01T12:00:00} (UTC),
	 * {@code 2015-03-01T12:00:00+01:00} or {@code 1425168000} (seconds since the epoch).
	 *
	 * @param parameter for the message
	 * @throws IllegalArgumentException when it is none of these; the message names parameter, value and what was expected
	 */
	public static long seconds(String parameter, String text) {
		String t = text.strip();
		try {
			if (t.matches("-?\\d+")) { //$NON-NLS-1$
				return Long.parseLong(t);
			}
			if (t.indexOf('T') < 0) {
				return LocalDate.parse(t).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
			}
			if (t.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)")) { //$NON-NLS-1$
				return OffsetDateTime.parse(t).toEpochSecond();
			}
			return LocalDateTime.parse(t).toEpochSecond(ZoneOffset.UTC);
		} catch (DateTimeException | NumberFormatException e) {
			throw new IllegalArgumentException(Messages.say(Messages.Times_wrong, parameter, text), e);
		}
	}

	/** As a person reads it: {@code 2015-03-01T12:00:00Z}. */
	public static String text(long seconds) {
		return Instant.ofEpochSecond(seconds).toString();
	}
}
