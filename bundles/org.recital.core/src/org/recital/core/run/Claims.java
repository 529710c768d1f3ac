/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.internal.Messages;
import org.recital.core.run.internal.Sources;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.Json;

import com.google.gson.JsonParseException;

/**
 * Which runs of this user go on in which process, and what they read. Who deletes what was made from some data must know: a run that
 * goes on meanwhile has the data in memory and would write it down again.
 * <p>
 * Each run has a file of its own, locked while it goes on, in a folder that all processes of the user know; the system lets go of the
 * lock when a process dies. A gate is held by everyone for the moment in which a run begins, and alone by who deletes.
 */
public final class Claims {

	/** A place behind all content: what is written there can be read while it is locked, on any system. */
	private static final long LOCKED = Long.MAX_VALUE - 1;
	private static final String GATE = "gate"; //$NON-NLS-1$
	private static final String ENDING = ".json"; //$NON-NLS-1$
	private static final long TICK_MILLIS = 50;
	/** Other runs hold the gate for a moment, so it is another deletion that goes on for longer. */
	private static final long PATIENCE_MILLIS = 30_000;
	private static final AtomicLong NEXT = new AtomicLong();
	/** A process cannot lock a file against itself. */
	private static final Semaphore HERE = new Semaphore(1, true);

	private final List<Path> folders;

	/** @param folders where claims are; the first that can be written to is used for new ones */
	Claims(Path... folders) {
		this.folders = List.of(folders);
	}

	/** Those of all processes of this user on this machine, whatever cache they use. */
	public static Claims ofUser() {
		return new Claims(ArtifactStore.userFolder().resolve("running"), //$NON-NLS-1$
				Path.of(System.getProperty("java.io.tmpdir"), "recital-running-" + System.getProperty("user.name"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Held until it is closed. */
	public interface Held extends AutoCloseable {
		@Override
		void close() throws IOException;
	}

	/**
	 * What a process says of a run.
	 *
	 * @param process number of the process
	 * @param name    of the pipeline
	 * @param file    of the pipeline
	 * @param began   when
	 * @param reads   parameters of its steps; files and folders by absolute path
	 */
	record Claim(long process, String name, String file, Instant began, List<Map<String, Object>> reads) {

		String sentence() {
			return Messages.bind(Messages.claimRuns, new Object[] { name, file, process });
		}
	}

	/**
	 * Says that a pipeline is run, until that is closed. Waits while somebody deletes.
	 *
	 * @throws OperationCanceledException when the monitor is cancelled while it waits
	 * @throws IOException                when it can be written down nowhere
	 */
	public Held claim(Pipeline pipeline, IProgressMonitor monitor) throws IOException {
		Claim claim = new Claim(ProcessHandle.current().pid(), pipeline.name(), pipeline.file().toString(), Instant.now(),
				pipeline.steps().stream().map(Sources::parameters).toList());
		IOException refused = null;
		for (Path folder : folders) {
			FileChannel gate;
			try {
				gate = gate(folder);
			} catch (IOException e) {
				refused = refused == null ? e : refused;
				continue; // a home that cannot be written to
			}
			try (gate; Held pass = pass(gate, true, Long.MAX_VALUE, monitor)) {
				return write(folder, claim);
			}
		}
		throw new IOException(Messages.bind(Messages.claimNowhere, folders), refused);
	}

	private static FileChannel gate(Path folder) throws IOException {
		Files.createDirectories(folder);
		// the file of the gate is never deleted: two processes would hold two of them
		return FileChannel.open(folder.resolve(GATE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	/** Holds a gate, for some or alone; null when it was not free in time. */
	private static Held pass(FileChannel gate, boolean shared, long millis, IProgressMonitor monitor) throws IOException {
		long began = System.nanoTime();
		while ((System.nanoTime() - began) / 1_000_000 < millis) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			try {
				if (HERE.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
					FileLock lock = lock(gate, shared);
					if (lock != null) {
						return () -> {
							try {
								lock.release();
							} finally {
								HERE.release();
							}
						};
					}
					HERE.release();
					Thread.sleep(TICK_MILLIS);
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new OperationCanceledException();
			}
		}
		return null;
	}

	private static FileLock lock(FileChannel gate, boolean shared) throws IOException {
		try {
			return gate.tryLock(0, Long.MAX_VALUE, shared);
		} catch (OverlappingFileLockException e) {
			return null; // by another loader of this class
		} catch (IOException | RuntimeException e) {
			HERE.release();
			throw e;
		}
	}

	private static Held write(Path folder, Claim claim) throws IOException {
		Path file = folder.resolve(claim.process + "-" + System.nanoTime() + '-' + NEXT.incrementAndGet() + ENDING); //$NON-NLS-1$
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try {
			channel.lock(LOCKED, 1, false);
			channel.write(ByteBuffer.wrap(Json.LINE.toJson(claim).getBytes(StandardCharsets.UTF_8)));
			return () -> {
				channel.close();
				Files.deleteIfExists(file);
			};
		} catch (IOException | RuntimeException e) {
			channel.close();
			Files.deleteIfExists(file);
			throw e;
		}
	}

	/**
	 * Makes sure that no run goes on that reads some data, and none begins until that is closed: runs that are begun wait for it.
	 * By who holds it no run may be begun.
	 *
	 * @param made what names the data
	 * @throws InputException when such a run goes on; says which, in which process, and what to do. Nothing is held then
	 */
	public Held alone(MadeFrom made, IProgressMonitor monitor) throws InputException, IOException {
		List<Held> held = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		boolean ready = false;
		Held all = () -> {
			for (Held h : held.reversed()) {
				h.close();
			}
		};
		try {
			boolean here = false;
			for (Path folder : folders) {
				FileChannel gate;
				try {
					gate = gate(folder);
				} catch (IOException e) {
					continue; // nobody could claim anything here either
				}
				held.add(gate::close);
				if (here) {
					FileLock lock = gate.lock(0, Long.MAX_VALUE, false);
					held.add(lock::release);
				} else {
					Held pass = pass(gate, false, PATIENCE_MILLIS, monitor);
					if (pass == null) {
						throw new InputException(folder.toString(), 0, Messages.claimErasing, Messages.claimErasingExpected);
					}
					held.add(pass);
					here = true;
				}
				look(folder, made, problems);
			}
			if (!problems.isEmpty()) {
				throw new InputException(problems);
			}
			ready = true;
			return all;
		} finally {
			if (!ready) {
				all.close();
			}
		}
	}

	private static void look(Path folder, MadeFrom made, List<Problem> problems) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
		}
		for (Path file : files) {
			if (isDead(file)) {
				Files.deleteIfExists(file);
				continue;
			}
			Claim claim;
			try {
				claim = Json.LINE.fromJson(Files.readString(file), Claim.class);
			} catch (NoSuchFileException e) {
				continue; // it has ended this moment
			} catch (JsonParseException e) {
				throw new IOException(Messages.bind(Messages.claimUnread, file), e);
			}
			if (claim == null || claim.reads == null) {
				throw new IOException(Messages.bind(Messages.claimUnread, file));
			}
			if (claim.reads.stream().anyMatch(made::isNamed)) {
				problems.add(Problem.error(claim.file, 0, 0, claim.sentence(), Messages.claimExpected));
			}
		}
	}

	/** Whether the process died whose run it was. */
	private static boolean isDead(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			return channel.tryLock(LOCKED, 1, false) != null;
		} catch (OverlappingFileLockException e) {
			return false; // this very process
		} catch (NoSuchFileException e) {
			return true; // it has ended this moment
		}
	}
}
