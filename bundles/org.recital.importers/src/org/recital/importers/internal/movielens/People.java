/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.movielens;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.AttributeColumn;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/** Reads what MovieLens says of users: age, gender, occupation, zip code. */
final class People {

	/** Of MovieLens 1M: what its occupation numbers stand for, as its README has it. */
	private static final String[] OCCUPATIONS = { "other", "academic/educator", "artist", "clerical/admin", "college/grad student", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"customer service", "doctor/health care", "executive/managerial", "farmer", "homemaker", "K-12 student", "lawyer", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"programmer", "retired", "sales/marketing", "scientist", "self-employed", "technician/engineer", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"tradesman/craftsman", "unemployed", "writer" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** Of MovieLens 1M: what its ages stand for; the number is the least age of the group. */
	private static final Map<String, String> AGE_GROUPS = Map.of("1", "under 18", "18", "18-24", "25", "25-34", "35", "35-44", "45", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			"45-49", "50", "50-55", "56", "56+"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	private final EntityTable users;
	private final Ledger ledger;

	People(EntityTable users, Ledger ledger) {
		this.users = users;
		this.ledger = ledger;
	}

	/** Reads {@code u.user}: id, age in years, gender, occupation, zip code. */
	void uUser(Path path) throws IOException, InputException {
		read(path, Delimiter.PIPE, 1, 2, "id", "age", "gender", "occupation", "zip code"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	/** Reads {@code users.dat}: id, gender, age group, number of occupation, zip code. */
	void usersDat(Path path) throws IOException, InputException {
		read(path, Delimiter.COLONS, 2, 1, "UserID", "Gender", "Age", "Occupation", "Zip-code"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	private void read(Path path, Delimiter delimiter, int age, int gender, String... columns) throws IOException, InputException {
		boolean coded = delimiter == Delimiter.COLONS;
		AttributeColumn.Numbers ages = users.numbers("age"); //$NON-NLS-1$
		AttributeColumn.Labels groups = coded ? users.labels("age group", false) : null; //$NON-NLS-1$
		AttributeColumn.Labels genders = users.labels("gender", false); //$NON-NLS-1$
		AttributeColumn.Labels occupations = users.labels("occupation", false); //$NON-NLS-1$
		AttributeColumn.Texts zips = users.texts("zip"); //$NON-NLS-1$
		try (RecordReader reader = new RecordReader(TextFile.of(path), delimiter, -1, ledger)) {
			reader.columns(columns.length, columns.length, columns);
			String[] record;
			while ((record = reader.next()) != null) {
				String id = record[0].strip();
				float years = Numbers.parseFloat(record[age]);
				if (id.isEmpty()) {
					reader.wrong(NLS.bind(Messages.line_id, columns[0]), Messages.expected_id);
					continue;
				}
				if (Float.isNaN(years) || Float.isInfinite(years)) {
					reader.wrong(NLS.bind(Messages.line_number, record[age], columns[age]), Messages.expected_number);
					continue;
				}
				int user = users.ids().intern(id);
				if (!users.describe(user)) {
					ledger.count(Messages.count_usersTwice, 1);
					continue;
				}
				ages.set(user, years);
				if (coded) {
					groups.add(user, AGE_GROUPS.getOrDefault(record[age].strip(), record[age].strip()));
				}
				if (!record[gender].isBlank()) {
					genders.add(user, record[gender].strip());
				}
				if (!record[3].isBlank()) {
					occupations.add(user, coded ? occupation(record[3].strip()) : record[3].strip());
				}
				zips.set(user, record[4].strip());
			}
			reader.sum();
		}
	}

	private static String occupation(String code) {
		float number = Numbers.parseFloat(code);
		return number >= 0 && number < OCCUPATIONS.length && number == (int) number ? OCCUPATIONS[(int) number] : code;
	}
}
