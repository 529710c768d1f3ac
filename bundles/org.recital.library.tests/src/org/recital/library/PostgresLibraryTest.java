/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

	@Override
	LibraryAddress address() throws Exception {
		return LibraryAddress.of(folder.resolve("library"), server.url(), "owner", "letmein");
	}
}
