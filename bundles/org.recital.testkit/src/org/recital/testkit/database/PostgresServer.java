/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.testkit.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of the distribution in a folder of its own, as another user when run by root, which it refuses. */
public final class PostgresServer implements AutoCloseable {

	private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

	private final Path binaries;
	private final Path folder;
	private final int port;
	private final List<String> prefix;

	private PostgresServer(Path binaries) throws IOException, InterruptedException {
		this.binaries = binaries;
		this.folder = Files.createTempDirectory("recital-postgres");
		this.prefix = isRoot() ? List.of("setpriv", "--reuid=" + number("-u"), "--regid=" + number("-g"), "--clear-groups", "--") : List.of();
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		Path password = Files.writeString(folder.resolve("password"), "letmein\n");
		if (!prefix.isEmpty()) {
			command(List.of("chown", "-R", number("-u") + ":" + number("-g"), folder.toString()), List.of());
		}
		command(prefix, List.of(binaries.resolve("initdb").toString(), "-D", data(), "-U", "owner", "-A", "scram-sha-256", "--pwfile=" + password,
				"-E", "UTF8", "--no-locale", "--no-sync"));
		command(prefix, List.of(binaries.resolve("pg_ctl").toString(), "-D", data(), "-w", "-t", "60", "-l", folder.resolve("log").toString(),
				"-o", "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off", "start"));
	}

	/** Starts one, or says why not. */
	public static Optional<PostgresServer> start() {
		Optional<Path> binaries = binaries();
		if (binaries.isEmpty()) {
			System.out.println("No PostgreSQL in " + INSTALLED + "/*/bin: its test is skipped");
			return Optional.empty();
		}
		try {
			return Optional.of(new PostgresServer(binaries.get()));
		} catch (IOException e) {
			throw new AssertionError("PostgreSQL is there but does not start", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Address of its database; user {@code owner}, password {@code letmein}. */
	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
	}

	private String data() {
		return folder.resolve("data").toString();
	}

	private static Optional<Path> binaries() {
		if (!Files.isDirectory(INSTALLED)) {
			return Optional.empty();
		}
		try (Stream<Path> versions = Files.list(INSTALLED)) {
			return versions.map(v -> v.resolve("bin")).filter(b -> Files.isExecutable(b.resolve("initdb")) && Files.isExecutable(b.resolve("pg_ctl")))
					.max(Comparator.comparing(Path::toString));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private static boolean isRoot() throws IOException, InterruptedException {
		return output(List.of("id", "-u")).equals("0");
	}

	private static String number(String of) throws IOException, InterruptedException {
		try {
			return output(List.of("id", of, "postgres"));
		} catch (IOException e) {
			return output(List.of("id", of, "nobody")); // the package's user may be gone
		}
	}

	private static String output(List<String> command) throws IOException, InterruptedException {
		Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
		String text = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		if (p.waitFor() != 0) {
			throw new IOException(command + ": " + text);
		}
		return text;
	}

	private void command(List<String> before, List<String> rest) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(before);
		all.addAll(rest);
		Path said = Files.createTempFile("recital-postgres", ".txt");
		// into a file: the server keeps the streams of the command that starts it
		Process p = new ProcessBuilder(all).directory(Path.of("/").toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		boolean ended = p.waitFor(120, TimeUnit.SECONDS);
		String text = Files.readString(said);
		Files.delete(said);
		if (!ended || p.exitValue() != 0) {
			throw new IOException(all + ": " + text);
		}
	}

	@Override
	public void close() throws IOException, InterruptedException {
		command(prefix, List.of(binaries.resolve("pg_ctl").toString(), "-D", data(), "-m", "immediate", "-w", "stop"));
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
