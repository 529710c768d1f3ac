/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.recital.testkit.database.PostgresServer;

/** In a PostgreSQL, where the distribution has one. */
class PostgresLibraryTest extends LibraryContract {

	private static PostgresServer server;

	@BeforeAll
	static void startServer() {
		server = PostgresServer.start().orElse(null);
		Assumptions.assumeTrue(server != null, "no PostgreSQL");
	}

	@AfterAll
	static void stopServer() throws Exception {
		if (server != null) {
			server.close();
		}
	}

	@Override
	@BeforeEach
	void open() throws Exception {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setURL(server.url());
		source.setUser("owner");
		source.setPassword("letmein");
		try (Connection c = source.getConnection(); Statement s = c.createStatement()) {
			s.execute("DROP SCHEMA public CASCADE");
			s.execute("CREATE SCHEMA public");
		}
		super.open();
	}

	/** The planner's statistics hold frequent values. */
	@Test
	void nothingOfAnErasedPersonIsLeftInTables() throws Exception {
		String mark = "Zaphodina7391";
		library.people().put(new Person(mark, mark + " Name", Map.of("note", mark))).get();
		for (int i = 0; i < 20; i++) {
			library.playlists().put(new Playlist(0, mark, mark + "'s list", List.of("s1"))).get();
		}
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setURL(server.url());
		source.setUser("owner");
		source.setPassword("letmein");
		try (Connection c = source.getConnection(); Statement s = c.createStatement()) {
			s.execute("ANALYZE");
			assertTrue(count(s, "SELECT COUNT(*) FROM pg_stats WHERE schemaname = 'public' AND (most_common_vals::text LIKE '%" + mark
					+ "%' OR histogram_bounds::text LIKE '%" + mark + "%')") > 0, "they are in the statistics before");
			library.people().erase(mark).get();
			assertEquals(0, count(s, "SELECT COUNT(*) FROM pg_stats WHERE schemaname = 'public' AND (most_common_vals::text LIKE '%" + mark
					+ "%' OR histogram_bounds::text LIKE '%" + mark + "%')"));
			for (String table : List.of("person", "person_attribute", "playlist", "photo")) {
				assertEquals(0, count(s, "SELECT COUNT(*) FROM " + table + " t WHERE t::text LIKE '%" + mark + "%'"), table);
			}
		}
	}

	private static int count(Statement s, String query) throws Exception {
		try (java.sql.ResultSet r = s.executeQuery(query)) {
			r.next();
			return r.getInt(1);
		}
	}

	@Override
	LibraryAddress address() throws Exception {
		return LibraryAddress.of(folder.resolve("library"), server.url(), "owner", "letmein");
	}
}
