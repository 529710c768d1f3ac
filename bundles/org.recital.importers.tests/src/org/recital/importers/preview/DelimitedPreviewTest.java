/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.problem.InputException;

class DelimitedPreviewTest {

	@TempDir
	Path folder;

	@Test
	void saysWhatItSees() throws Exception {
		Path file = write(folder, "reviews.csv", "helpful;reviewerID;overall;asin;unixReviewTime;text", "2;A1;4.5;B1;1365811200;\"so;so\"",
				"0;A2;5;B2;1365811201;fine");
		DelimitedPreview p = DelimitedPreview.of(file, PreviewOptions.AUTO);

		assertEquals("semicolon", p.delimiter());
		assertTrue(p.header());
		assertEquals("UTF-8", p.encoding());
		assertEquals(List.of("helpful", "reviewerID", "overall", "asin", "unixReviewTime", "text"), p.columns().stream().map(PreviewColumn::name).toList());
		assertEquals(List.of(ColumnType.INTEGER, ColumnType.TEXT, ColumnType.NUMBER, ColumnType.TEXT, ColumnType.TIME, ColumnType.TEXT),
				p.columns().stream().map(PreviewColumn::type).toList());
		assertEquals(List.of(ColumnRole.OTHER, ColumnRole.USER, ColumnRole.VALUE, ColumnRole.ITEM, ColumnRole.TIME, ColumnRole.OTHER),
				p.columns().stream().map(PreviewColumn::suggested).toList());
		assertEquals(List.of("2", "A1", "4.5", "B1", "1365811200", "so;so"), p.rows().getFirst());
		assertEquals(Map.of("file", file.toString(), "delimiter", "semicolon", "header", "yes", "user", "reviewerID", "item", "asin", "value",
				"overall", "time", "unixReviewTime"), p.parameters());
	}

	@Test
	void guessesColumnsWithoutHeaderByPlaceAndType() throws Exception {
		Path file = write(folder, "x.txt", "1\t10\t2003-04-05\t3", "1\t11\t2003-04-06\t4");
		DelimitedPreview p = DelimitedPreview.of(file, PreviewOptions.AUTO);
		assertFalse(p.header());
		assertEquals(List.of("1", "2", "3", "4"), p.columns().stream().map(PreviewColumn::name).toList());
		assertEquals(List.of(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.TIME, ColumnRole.VALUE),
				p.columns().stream().map(PreviewColumn::suggested).toList());
	}

	@Test
	void obeysWhatIsDecided() throws Exception {
		Path file = write(folder, "x.csv", StandardCharsets.ISO_8859_1, "é,b;c,d", "1,2;3,4");
		DelimitedPreview p = DelimitedPreview.of(file, new PreviewOptions("semicolon", "none", "no", "iso-8859-1", 1));
		assertEquals(List.of(List.of("é,b", "c,d")), p.rows());
		assertEquals("ISO-8859-1", p.encoding());
		assertEquals("ISO-8859-1", DelimitedPreview.of(file, PreviewOptions.AUTO).encoding());
	}

	@Test
	void showsRowsWithFewerFieldsAndNoMoreThanAsked() throws Exception {
		String[] lines = IntStream.range(0, 300).mapToObj(i -> i == 3 ? "short" : i + "," + i + ",3").toArray(String[]::new);
		Path file = write(folder, "x.csv", lines);
		DelimitedPreview p = DelimitedPreview.of(file, PreviewOptions.AUTO);
		assertEquals(20, p.rows().size());
		assertEquals(List.of("short"), p.rows().get(3));
		assertEquals(3, p.columns().size());
		assertThrows(IllegalArgumentException.class, () -> new PreviewOptions("auto", "\"", "auto", "auto", 0));
	}

	@Test
	void missingFilesAreRefused() {
		assertThrows(InputException.class, () -> DelimitedPreview.of(folder.resolve("no.csv"), PreviewOptions.AUTO));
	}
}
