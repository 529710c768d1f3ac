/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.importers.internal.Messages;

/**
 * How a line of events is written. Columns are counted from 0; -1 stands for a column that is not there.
 *
 * @param delimiter  what keeps fields apart
 * @param quote      the quotation mark or -1
 * @param skipLines  lines before the first event (the header)
 * @param names      names of all columns, for messages; as many as a line has
 * @param user       column of the user's id
 * @param item       column of the item's id
 * @param value      column of the value; without it every value is 1
 * @param time       column of the time
 * @param timeFormat how times are written
 * @param extras     columns of further numbers
 * @param least      least value that is right
 * @param most       greatest value that is right
 * @param step       values are multiples of it; 0: any
 */
public record EventLayout(Delimiter delimiter, int quote, int skipLines, List<String> names, int user, int item, int value,
		int time, TimeFormat timeFormat, int[] extras, float least, float most, float step) {

	public static final int NONE = -1;

	public EventLayout {
		names = List.copyOf(names);
		extras = extras.clone();
	}

	/** Fields separated by a delimiter, user, item, value and time in this order, values of any size. */
	public static EventLayout of(Delimiter delimiter, int quote, int skipLines, List<String> names, int user, int item, int value,
			int time) {
		return new EventLayout(delimiter, quote, skipLines, names, user, item, value, time, TimeFormat.AUTO, new int[0],
				Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0);
	}

	/** The same with other bounds of values. */
	public EventLayout bounded(float lowest, float highest, float distance) {
		return new EventLayout(delimiter, quote, skipLines, names, user, item, value, time, timeFormat, extras, lowest, highest,
				distance);
	}

	/** The same with another way to write times. */
	public EventLayout timed(TimeFormat format) {
		return new EventLayout(delimiter, quote, skipLines, names, user, item, value, time, format, extras, least, most, step);
	}

	/** The same with further columns. */
	public EventLayout with(int... more) {
		return new EventLayout(delimiter, quote, skipLines, names, user, item, value, time, timeFormat, more, least, most, step);
	}

	/** Number of fields a line must have. */
	public int columns() {
		return names.size();
	}

	/** Number of leading fields that are looked at. */
	int needed() {
		int most = Math.max(Math.max(user, item), Math.max(value, time));
		return Math.max(most, Arrays.stream(extras).max().orElse(-1)) + 1;
	}

	String columnName(int column) {
		return column < names.size() ? names.get(column) : Integer.toString(column + 1);
	}

	String describeColumns() {
		int shown = Math.min(names.size(), 12);
		String text = String.join(", ", names.subList(0, shown)); //$NON-NLS-1$
		return shown < names.size() ? text + ", ..." : text; //$NON-NLS-1$
	}

	String describeScale() {
		if (step > 0) {
			return NLS.bind(Messages.expected_scaleStep, new Object[] { least, most, step });
		}
		if (Float.isInfinite(most)) {
			return NLS.bind(Messages.expected_atLeast, least);
		}
		return NLS.bind(Messages.expected_scale, least, most);
	}

	boolean right(float v) {
		if (!(v >= least && v <= most)) {
			return false;
		}
		if (step == 0) {
			return true;
		}
		float steps = v / step;
		return steps == Math.rint(steps);
	}
}
