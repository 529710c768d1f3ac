/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.importers.internal.BadLines;
import org.recital.testkit.TestData;

/** Photos of people as assets of a data set. */
class PhotosFilterTest {

	@TempDir
	Path folder;
	private Dataset data;
	private String[] ids;

	@BeforeEach
	void files() throws IOException {
		data = TestData.dataset(3, 2, new int[] { 0, 1 }, new int[] { 0, 1 }, new float[] { 1, 1 });
		ids = new String[] { data.users().ids().id(0), data.users().ids().id(1), data.users().ids().id(2) };
		Files.createDirectories(folder.resolve("a"));
		for (String name : new String[] { "a/1.jpg", "a/2.jpg", "3.png" }) {
			Files.writeString(folder.resolve(name), "not looked into here");
		}
	}

	private Dataset read(int most, SimpleContext context, String... lines) throws IOException, InputException {
		Files.writeString(folder.resolve("photos.csv"), "user,file\n" + String.join("\n", lines) + "\n");
		return new PhotosFilter().apply(new PhotosFilter.Parameters(folder, "photos.csv", most, BadLines.LENIENT), data, context);
	}

	@Test
	void saysWhosePhotosAreWhose() throws Exception {
		Dataset d = read(50, new SimpleContext(1, 1), ids[2] + ",3.png", ids[0] + ",a/1.jpg", ids[0] + ",a/2.jpg", ids[0] + ",a/1.jpg");
		Attribute.Categories whose = d.users().categories(EntityKind.PHOTOS).orElseThrow();
		assertArrayEquals(new String[] { "3.png", "a/1.jpg", "a/2.jpg" }, whose.labels());
		assertArrayEquals(new int[] { 1, 2 }, whose.codes(0));
		assertArrayEquals(new int[0], whose.codes(1));
		assertArrayEquals(new int[] { 0 }, whose.codes(2));
		FileAssets photos = (FileAssets) d.assets(EntityKind.PHOTO, AssetSource.IMAGE).orElseThrow();
		assertEquals(folder.resolve("a/2.jpg"), photos.file(2));
		assertEquals(1, read(1, new SimpleContext(1, 1), ids[0] + ",a/1.jpg", ids[0] + ",a/2.jpg").users().categories(EntityKind.PHOTOS).orElseThrow().codes(0).length);
	}

	@Test
	void goesOnWithoutWhatIsWrong() throws Exception {
		SimpleContext context = new SimpleContext(1, 1);
		Dataset d = read(50, context, ids[0] + ",a/1.jpg", ids[0] + ",a/none.jpg", ids[0] + ",../secret.jpg", "nobody,3.png");
		assertEquals(1, d.assets(EntityKind.PHOTO, AssetSource.IMAGE).orElseThrow().count());
		assertTrue(context.warnings().stream().anyMatch(w -> w.toString().contains("nobody")), context.warnings().toString());
		assertTrue(context.warnings().stream().anyMatch(w -> w.line() == 3), context.warnings().toString());
	}

	@Test
	void saysWhatToDoWhenThereIsNothing() {
		InputException none = assertThrows(InputException.class, () -> new PhotosFilter().apply(
				new PhotosFilter.Parameters(folder, "photos.csv", 50, BadLines.LENIENT), data, new SimpleContext(1, 1)));
		assertTrue(none.getMessage().contains("photos.csv"), none.getMessage());
		assertThrows(InputException.class, () -> new PhotosFilter().apply(new PhotosFilter.Parameters(folder, "../photos.csv", 50, BadLines.LENIENT), data,
				new SimpleContext(1, 1)));
		InputException strangers = assertThrows(InputException.class, () -> read(50, new SimpleContext(1, 1), "nobody,3.png"));
		assertTrue(strangers.getMessage().contains("nobody"), strangers.getMessage());
		assertFalse(strangers.problems().isEmpty());
	}
}
