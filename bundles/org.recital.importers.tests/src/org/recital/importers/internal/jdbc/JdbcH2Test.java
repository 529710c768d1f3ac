/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.parameters;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.api.step.SimpleContext;

class JdbcH2Test {

	@TempDir
	Path folder;

	private String url;

	@BeforeEach
	void makeDatabase() throws SQLException {
		url = "jdbc:h2:file:" + folder.resolve("films").toString().replace('\\', '/');
		sql("create table ratings (user_id int, item_id varchar, rating decimal(3,1), rated_at timestamp, minutes real)",
				"insert into ratings values (7, 'm2', 3.5, '2003-04-05 06:07:08', 90), (7, 'm1', 4.0, '2003-04-05 06:07:07', null), "
						+ "(9, 'm1', 0.5, null, 12.5)",
				"create table items (id varchar primary key, title varchar, length int, kind varchar)",
				"insert into items values ('m1', 'One', 100, 'a'), ('m2', 'Two', null, 'a'), ('m3', 'Three', 50, 'a'), ('m4', 'Four', 60, 'b')");
	}

	private void sql(String... statements) throws SQLException {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(url);
		source.setUser("sa");
		source.setPassword("");
		try (Connection c = source.getConnection(); Statement s = c.createStatement()) {
			for (String statement : statements) {
				s.execute(statement);
			}
		}
	}

	private Map<String, String> given(String... more) {
		Map<String, String> given = new HashMap<>(Map.of("url", url, "login", "sa"));
		for (int i = 0; i < more.length; i += 2) {
			given.put(more[i], more[i + 1]);
		}
		return given;
	}

	@Test
	void tableWithItsColumnsGuessed() throws Exception {
		Dataset data = read(new JdbcImporter(), given("table", "Ratings", "items", "items", "extras", "minutes"));
		List<String> lines = lines(data);
		assertEquals(3, lines.size());
		assertTrue(lines.containsAll(List.of("7 m1 4.0 1049522827 MINUTES=NaN", "7 m2 3.5 1049522828 MINUTES=90.0", "9 m1 0.5 - MINUTES=12.5")),
				lines.toString());
		assertTrue(lines.indexOf("7 m1 4.0 1049522827 MINUTES=NaN") < lines.indexOf("7 m2 3.5 1049522828 MINUTES=90.0"), "in order of time");
		assertEquals(ValueScale.ratings(0.5, 4, 0.5), data.scale());
		assertEquals(4, data.items().size());
		assertEquals("Three", data.items().label(data.items().ids().indexOf("m3")));
		assertEquals("100", known(data.items(), "m1", "length"));
		assertTrue(data.items().categories("kind").isPresent());
		assertEquals(List.of(url), data.origin().files());
	}

	@Test
	void queryWithColumnsGiven() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		Dataset data = read(new JdbcImporter(), given("query", "select item_id as what, user_id who, count(*) n from ratings group by item_id, user_id order by 1, 2;",
				"user", "who", "item", "WHAT", "value", "3", "time", "none", "items", "select id, title from items where length > 10"), context);
		assertEquals(List.of("7 m1 1.0", "9 m1 1.0", "7 m2 1.0"), lines(data));
		assertEquals(List.of(), context.notes());
		assertEquals("", known(data.items(), "m2", "title"));
		read(new JdbcImporter(), given("query", "select * from ratings"), context);
		assertTrue(context.notes().getFirst().contains("no order by"), context.notes().toString());
	}

	@Test
	void wrongRowsAreSetAsideOrStop() throws Exception {
		sql("insert into ratings values (null, 'm1', 3, null, null), (7, ' ', 3, null, null), (7, 'm2', null, null, null)",
				"create table texts (who varchar, what varchar, stars varchar, seen varchar)",
				"insert into texts values ('a', 'x', '4.5', '2003-04-05'), ('a', 'y', 'good', null), ('a', 'y', 'NaN', null), ('a', 'y', '3', 'soon')");
		Dataset data = read(new JdbcImporter(), given("table", "ratings"));
		assertEquals(3, data.events().size());
		assertEquals(3, data.origin().setAside());
		data = read(new JdbcImporter(), given("query", "select * from texts order by 1, 2, 3", "value", "stars", "time", "seen"));
		assertEquals(List.of("a x 4.5 1049500800"), lines(data));
		assertEquals(3, data.origin().setAside());
		assertTrue(data.origin().examples().toString().contains("\"good\" in column \"STARS\" is not a number"), data.origin().examples().toString());
		String said = refusal(new JdbcImporter(), given("query", "select * from texts order by 2, 3", "value", "stars", "bad-lines", "strict"));
		assertTrue(said.startsWith(url + ":3: "), said);
	}

	@Test
	void manyRowsAreStreamed() throws Exception {
		sql("create table many as select x / 50 as user_id, mod(x * 7919, 1000) as item_id, mod(x, 5) + 1 as rating from system_range(1, 200000)");
		Dataset data = read(new JdbcImporter(), given("query", "select * from many", "values", "ratings"));
		assertEquals(200_000, data.events().size());
		assertEquals(1000, data.items().size());
	}

	@Test
	void fingerprintFollowsTheData() throws Exception {
		JdbcImporter importer = new JdbcImporter();
		var table = parameters(importer, given("table", "ratings"));
		var query = parameters(importer, given("query", "select user_id, item_id from ratings"));
		var items = parameters(importer, given("table", "ratings", "items", "items"));
		String before = importer.fingerprint(table).orElseThrow();
		String narrow = importer.fingerprint(query).orElseThrow();
		String withItems = importer.fingerprint(items).orElseThrow();
		assertEquals(before, importer.fingerprint(table).orElseThrow());
		sql("update ratings set rating = 4.5 where user_id = 7 and item_id = 'm1'");
		assertNotEquals(before, importer.fingerprint(table).orElseThrow());
		assertEquals(narrow, importer.fingerprint(query).orElseThrow(), "the query does not show what changed");
		sql("update ratings set rating = 4.0 where user_id = 7 and item_id = 'm1'");
		assertEquals(before, importer.fingerprint(table).orElseThrow());
		assertEquals(withItems, importer.fingerprint(items).orElseThrow());
		sql("update items set title = 'Won' where id = 'm1'");
		assertNotEquals(withItems, importer.fingerprint(items).orElseThrow());
	}

	@Test
	void aDatabaseThatCannotBeAskedNeverCountsAsKnown() {
		JdbcImporter importer = new JdbcImporter();
		url = url + "-not-there";
		var p = parameters(importer, given("table", "ratings"));
		assertNotEquals(importer.fingerprint(p), importer.fingerprint(p));
	}

	@Test
	void aMissingDatabaseIsNotMade() {
		url = "jdbc:h2:file:" + folder.resolve("slip").toString().replace('\\', '/');
		String said = refusal(new JdbcImporter(), given("table", "ratings"));
		assertTrue(said.contains("no connection to " + url), said);
		assertFalse(Files.exists(folder.resolve("slip.mv.db")));
	}

	@Test
	void inMemoryOnlyWhatIsThere() throws Exception {
		url = "jdbc:h2:mem:recital-test";
		assertTrue(refusal(new JdbcImporter(), given("table", "ratings")).contains("no connection to " + url));
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(url);
		source.setUser("sa");
		try (Connection keeps = source.getConnection(); Statement s = keeps.createStatement()) {
			s.execute("create table ratings as select 1 as u, 2 as i, 3 as r");
			assertEquals(List.of("1 2 3.0"), lines(read(new JdbcImporter(), given("table", "ratings"))));
		}
	}

	@Test
	void theDatabaseIsOpenedForReadingOnly() throws Exception {
		byte[] before = Files.readAllBytes(folder.resolve("films.mv.db"));
		read(new JdbcImporter(), given("table", "ratings"));
		assertEquals(java.util.HexFormat.of().formatHex(before), java.util.HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("films.mv.db"))));
		try (Database d = Database.connect(url, "sa")) {
			String said = assertThrows(org.recital.api.problem.InputException.class,
					() -> d.query("select * from final table (insert into items values ('z', 'z', 1, 'z'))")).getMessage();
			assertTrue(said.toLowerCase(java.util.Locale.ROOT).contains("read only"), said);
		}
	}

	@Test
	void wrongLoginIsSaid() throws Exception {
		sql("create user ann password 'secret' admin");
		String said = refusal(new JdbcImporter(), Map.of("url", url, "login", "ann", "table", "ratings"));
		assertTrue(said.contains("does not let \"ann\" in") && said.contains("RECITAL_DB_PASSWORD"), said);
		assertFalse(said.contains("secret"), said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:/x;PASSWORD=hush", "jdbc:postgresql://host/db?user=a&password=hush",
			"jdbc:postgresql://ann:hush@host/db", "jdbc:h2:mem:x;password = hush", "jdbc:postgresql://host/db?sslpassword=hush" })
	void addressesWithAPasswordAreRefusedWithoutRepeatingIt(String address) {
		String said = refusal(new JdbcImporter(), Map.of("url", address, "table", "t"));
		assertTrue(said.contains("holds a password") && said.contains("RECITAL_DB_PASSWORD"), said);
		assertFalse(said.contains("hush"), said);
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://x',init", "jdbc:postgresql://h/d?socketFactory=com.Evil,socketfactory",
			"jdbc:postgresql://h/d?loggerFile=/tmp/x,loggerfile" })
	void addressesThatCouldRunCodeAreRefused(String address, String setting) {
		String said = refusal(new JdbcImporter(), Map.of("url", address, "table", "t"));
		assertTrue(said.contains("the setting \"" + setting + "\""), said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:mysql://host/db", "jdbc:h2:tcp://host/db", "films.db", "jdbc:h2:zip:/x!/y" })
	void otherDatabasesAreRefused(String address) {
		String said = refusal(new JdbcImporter(), Map.of("url", address, "table", "t"));
		assertTrue(said.contains("no address of a database") && said.contains("jdbc:postgresql:"), said);
	}

	@Test
	void wrongQueriesTablesAndColumns() {
		String said = refusal(new JdbcImporter(), given("query", "delete from ratings"));
		assertTrue(said.contains("the query does not read"), said);
		said = refusal(new JdbcImporter(), given("query", "select nothing from ratings"));
		assertTrue(said.contains("cannot run the query") && said.contains("NOTHING"), said);
		said = refusal(new JdbcImporter(), given("table", "raitings"));
		assertTrue(said.contains("no table \"raitings\"") && said.contains("did you mean \"RATINGS\"?"), said);
		said = refusal(new JdbcImporter(), given("table", "ratings", "value", "stars"));
		assertTrue(said.contains("no column \"stars\""), said);
		said = refusal(new JdbcImporter(), given("query", "select * from ratings where 1 = 0"));
		assertTrue(said.contains("gives no rows"), said);
		assertThrows(IllegalArgumentException.class, () -> read(new JdbcImporter(), given("table", "a", "query", "select 1")));
		assertThrows(IllegalArgumentException.class, () -> read(new JdbcImporter(), given()));
	}

	@Test
	void namesAreQuoted() throws Exception {
		sql("create table \"Odd \"\"Name\" (\"User\" int, \"a;b\" int, \"order\" int)", "insert into \"Odd \"\"Name\" values (1, 2, 3)");
		assertEquals(List.of("1 2 3.0"), lines(read(new JdbcImporter(), given("table", "Odd \"Name"))));
	}

	@Test
	void probeKnowsDatabaseFiles() throws Exception {
		Object found = new JdbcImporter().probe(folder.resolve("films.mv.db")).orElseThrow().parameters().get("url");
		assertEquals(url, found);
		assertTrue(new JdbcImporter().probe(folder).isEmpty());
	}
}
