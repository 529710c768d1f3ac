/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.api.step.SimpleContext;

class RecBoleTest {

	@TempDir
	Path folder;

	private void all() throws Exception {
		write(folder, "ml.inter", "user_id:token\titem_id:token\trating:float\ttimestamp:float\tdwell:float\tplace:token",
				"196\t242\t3\t881250949\t1.5\thome", "186\t302\t5\t8.91717742E8\t\twork");
		write(folder, "ml.item", "item_id:token\tmovie_title:token_seq\trelease_year:float\tclass:token_seq\tstudio:token\tvector:float_seq",
				"242\tKolya the Boy\t1996\tComedy Drama\tA\t0.5 1.5", "302\tL.A. Confidential\t1997\tCrime\tA\t2 3", "9\tUnrated\t\tDrama\tB\t",
				"302\tAgain\t1\tx\tA\t1 1");
		write(folder, "ml.user", "user_id:token\tage:float\tgender:token", "196\t49\tM", "186\t39\tF", "5\t20\tF", "6\t21\tM");
	}

	@Test
	void typedColumns() throws Exception {
		all();
		SimpleContext context = new SimpleContext(1, 2);
		Dataset data = read(new RecBoleImporter(), Map.of("path", folder.toString()), context);
		assertEquals(List.of("196 242 3.0 881250949 dwell=1.5", "186 302 5.0 891717742 dwell=NaN"), lines(data));
		assertEquals(ValueScale.ratings(3, 5, 1), data.scale());
		assertEquals("Kolya the Boy", data.items().label(data.items().ids().indexOf("242")));
		assertEquals("Comedy, Drama", known(data.items(), "242", "class"));
		assertEquals("1996", known(data.items(), "242", "release_year"));
		assertInstanceOf(Attribute.Categories.class, data.users().attribute("gender").orElseThrow());
		assertEquals("1.5", known(data.items(), "242", "vector 2"));
		assertEquals("", known(data.items(), "9", "vector 1"));
		assertEquals(3, data.items().size());
		assertEquals(1, data.origin().counts().get("items described twice (the first line is kept)"));
		assertTrue(context.notes().stream().anyMatch(n -> n.contains("place") && n.contains("token")), context.notes().toString());
	}

	@Test
	void otherFieldNamesCanBeGiven() throws Exception {
		Path file = write(folder, "x.inter", "session_id:token\tsku:token\tlabel:float", "s1\tk1\t1", "s2\tk1\t0");
		assertEquals(List.of("s1 k1 1.0", "s2 k1 0.0"),
				lines(read(new RecBoleImporter(), Map.of("path", file.toString(), "user", "session_id", "item", "sku"))));
		String said = refusal(new RecBoleImporter(), Map.of("path", file.toString(), "user", "sesion_id"));
		assertTrue(said.contains("did you mean \"session_id\"?"), said);
	}

	@Test
	void faults() throws Exception {
		assertTrue(refusal(new RecBoleImporter(), Map.of("path", folder.toString())).contains("no .inter file"));
		Path file = write(folder, "x.inter", "user_id\titem_id", "1\t2");
		assertTrue(refusal(new RecBoleImporter(), Map.of("path", file.toString())).contains("the header \"user_id\" is not one of an atomic file"));
		write(folder, "x.inter", "user_id:token\titem_id:token\trating:float", "1\t2\t3", "1\t3\tx", "1\t4");
		Dataset data = read(new RecBoleImporter(), Map.of("path", file.toString()));
		assertEquals(2, data.origin().setAside());
		assertTrue(refusal(new RecBoleImporter(), Map.of("path", file.toString(), "bad-lines", "strict")).contains("x.inter:3:"));
		write(folder, "y.inter", "user_id:token\titem_id:token", "1\t2");
		assertTrue(refusal(new RecBoleImporter(), Map.of("path", folder.toString())).contains("x.inter, y.inter"));
	}

	@Test
	void probeKnowsItsOwn() throws Exception {
		assertTrue(new RecBoleImporter().probe(folder).isEmpty());
		all();
		assertEquals(2, read(new RecBoleImporter(), new RecBoleImporter().probe(folder).orElseThrow().parameters()).events().size());
	}
}
