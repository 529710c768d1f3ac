/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Role;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.World;

class TrecListsTest {

	@TempDir
	Path folder;

	private final SimpleContext context = new SimpleContext(1, 1);

	private Recommendations read(String text) throws Exception {
		Dataset data = new World(2, 3).event(Role.TRAIN, 0, 0, 1).split().dataset();
		Path file = Files.writeString(folder.resolve("lists.run"), text);
		Object[] given = new Object[1];
		new TrecLists().run(new TrecListsParameters(file, 2), new Inputs() {
			@Override
			public Part part() {
				return Part.ONLY;
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return type.cast(data);
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return Optional.of(type.cast(data));
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return List.of();
			}
		}, (port, value) -> given[0] = value, context);
		return (Recommendations) given[0];
	}

	@Test
	void listsAreReadForUsersAndItemsOfTheDataSet() throws Exception {
		Recommendations lists = read("u1 Q0 i2 1 3 x\nu1 Q0 gone 2 2 x\nu1 Q0 i0 3 1 x\nstranger Q0 i0 1 1 x\n");
		assertArrayEquals(new int[] { 1 }, lists.users());
		assertArrayEquals(new int[] { 2, 0 }, lists.items());
		assertEquals(List.of("Lists of 1 users from lists.run.", "Users of the file that the data set does not have, left out: 1.",
				"Items of the file that the data set does not have, left out: 1."), context.notes());
	}

	@Test
	void aFileOfStrangersIsRefused() {
		assertThrows(InputException.class, () -> read("stranger Q0 i0 1 1 x\n"));
	}
}
