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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;
import org.recital.testkit.database.PostgresServer;

/** Against a real server, where the distribution has one. */
class JdbcPostgresTest {

	private static PostgresServer server;

	@BeforeAll
	static void startServer() throws Exception {
		server = PostgresServer.start().orElse(null);
		Assumptions.assumeTrue(server != null, "no PostgreSQL");
		// a user without a password for what follows: what the test process is given in its environment is not ours to set
		sql("create role reader login", "create table ratings (who bigint, what text, stars real, seen timestamptz, note text)",
				"insert into ratings values (1, 'a', 4.5, '2003-04-05 08:07:08+02', 'x'), (1, 'b', 'NaN', null, 'y'), (2, 'a', 3, null, null)",
				"create table \"Items\" (id text, title text, year int)", "insert into \"Items\" values ('a', 'One', 1999), ('c', 'Three', null)",
				"create table many as select g / 50 as user_id, g % 1000 as item_id, g % 5 + 1 as rating from generate_series(1, 500000) g",
				"grant select on all tables in schema public to reader");
		Path rules = Path.of(setting("hba_file"));
		Files.writeString(rules, "host all reader 127.0.0.1/32 trust\n" + Files.readString(rules));
		sql("select pg_reload_conf()");
	}

	@AfterAll
	static void stopServer() throws Exception {
		if (server != null) {
			server.close();
		}
	}

	private static Connection owner() throws SQLException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setURL(server.url());
		source.setUser("owner");
		source.setPassword("letmein");
		return source.getConnection();
	}

	private static void sql(String... statements) throws SQLException {
		try (Connection c = owner(); Statement s = c.createStatement()) {
			for (String statement : statements) {
				s.execute(statement);
			}
		}
	}

	private static String setting(String name) throws SQLException {
		try (Connection c = owner(); Statement s = c.createStatement(); ResultSet r = s.executeQuery("show " + name)) {
			r.next();
			return r.getString(1);
		}
	}

	private static Map<String, String> given(String name, String value, String... more) {
		Map<String, String> given = new java.util.HashMap<>(Map.of("url", server.url(), "login", "reader", name, value));
		for (int i = 0; i < more.length; i += 2) {
			given.put(more[i], more[i + 1]);
		}
		return given;
	}

	@Test
	void tableWithTimesOfAZone() throws Exception {
		Dataset data = read(new JdbcImporter(), given("table", "ratings", "items", "items"));
		assertEquals(List.of("1 a 4.5 1049522828", "2 a 3.0 -"), lines(data));
		assertEquals(1, data.origin().setAside());
		assertTrue(data.origin().examples().getFirst().contains("\"NaN\""), data.origin().examples().toString());
		assertEquals("1999", known(data.items(), "a", "year"));
		assertEquals(2, data.items().size());
	}

	@Test
	void halfAMillionRowsAreStreamed() throws Exception {
		Dataset data = read(new JdbcImporter(), given("query", "select user_id, item_id, rating from many order by user_id, item_id"));
		assertEquals(500_000, data.events().size());
		assertEquals(10_001, data.users().size());
	}

	@Test
	void fingerprintFollowsTheData() throws Exception {
		JdbcImporter importer = new JdbcImporter();
		var p = parameters(importer, given("table", "many"));
		String before = importer.fingerprint(p).orElseThrow();
		assertEquals(before, importer.fingerprint(p).orElseThrow());
		sql("update many set rating = rating + 1 where user_id = 77 and item_id = 851");
		assertNotEquals(before, importer.fingerprint(p).orElseThrow());
		sql("update many set rating = rating - 1 where user_id = 77 and item_id = 851");
		assertEquals(before, importer.fingerprint(p).orElseThrow());
	}

	@Test
	void nothingIsEverWritten() throws Exception {
		sql("grant all on ratings to reader");
		String said = refusal(new JdbcImporter(), given("query", "with x as (insert into ratings values (9, 'z', 1) returning *) select * from x"));
		assertTrue(said.contains("read-only"), said);
		said = refusal(new JdbcImporter(), given("query", "with x as (delete from ratings returning *) select * from x"));
		assertTrue(said.contains("read-only"), said);
	}

	@Test
	void passwordsOpenDoorsAndWrongOnesDoNot() throws Exception {
		DatabaseUrl url = DatabaseUrl.of(server.url());
		try (Database d = Database.connect(url, "owner", "letmein"); ResultSet r = d.query("select 1")) {
			assertTrue(r.next());
		}
		InputException e = assertThrows(InputException.class, () -> Database.connect(url, "owner", "guess"));
		assertTrue(e.getMessage().contains("does not let \"owner\" in") && e.getMessage().contains("RECITAL_DB_PASSWORD"), e.getMessage());
		assertFalse(e.getMessage().contains("guess"), e.getMessage());
	}

	@Test
	void noServerNoTableNoColumn() {
		String said = refusal(new JdbcImporter(), Map.of("url", "jdbc:postgresql://127.0.0.1:1/nowhere", "table", "t"));
		assertTrue(said.contains("no connection to jdbc:postgresql://127.0.0.1:1/nowhere"), said);
		said = refusal(new JdbcImporter(), given("table", "rating"));
		assertTrue(said.contains("did you mean \"ratings\"?"), said);
		said = refusal(new JdbcImporter(), given("query", "select nix from ratings"));
		assertTrue(said.contains("nix"), said);
	}
}
