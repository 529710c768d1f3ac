/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.recital.core.store.internal.Json;

import com.google.gson.JsonParseException;

/** A worker process and the conversation with it, from the asking side. Ends with the process. */
public final class Connection {

	private static final int START_SECONDS = 60;
	private static final int LINES = 40;

	/** Put at the end of a request's replies when the process has ended. */
	static final Reply DIED = Reply.failed(-1, ""); //$NON-NLS-1$

	private final Process process;
	private final BufferedWriter out;
	private final Map<Long, BlockingQueue<Reply>> open = new ConcurrentHashMap<>();
	private final Deque<String> said = new ArrayDeque<>();
	private final AtomicLong next = new AtomicLong();
	private final CompletableFuture<Integer> hello = new CompletableFuture<>();
	private volatile boolean dead;

	private Connection(Process process) {
		this.process = process;
		this.out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
	}

	/** Starts a worker and waits for its first line. */
	static Connection start(List<String> command, Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(environment);
		Connection c;
		try {
			c = new Connection(builder.start());
		} catch (IOException e) {
			throw new IOException(Messages.bind(Messages.doesNotStart, e.getMessage()), e);
		}
		Thread err = c.reader(c.process.getErrorStream(), c::heard);
		Thread lines = c.reader(c.process.getInputStream(), c::line);
		c.process.onExit().thenRun(() -> c.ended(lines, err));
		try {
			int protocol = c.hello.get(START_SECONDS, TimeUnit.SECONDS);
			if (protocol != Request.PROTOCOL) {
				throw new IOException(Messages.bind(Messages.otherProtocol, protocol, Request.PROTOCOL));
			}
			return c;
		} catch (TimeoutException e) {
			c.kill();
			throw new IOException(Messages.bind(Messages.doesNotStart, Messages.bind(Messages.tooSlow, START_SECONDS, c.lastWords())), e);
		} catch (ExecutionException e) {
			throw new IOException(Messages.bind(Messages.doesNotStart, c.howItEnded() + "; " + c.lastWords()), e); //$NON-NLS-1$
		} catch (InterruptedException e) {
			c.kill();
			Thread.currentThread().interrupt();
			throw new IOException(Messages.bind(Messages.doesNotStart, e), e);
		}
	}

	private interface Lines {
		void take(String line);
	}

	private Thread reader(InputStream in, Lines lines) {
		Thread t = new Thread(() -> {
			try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
				for (String line = reader.readLine(); line != null; line = reader.readLine()) {
					lines.take(line);
				}
			} catch (IOException e) {
				heard(e.toString()); // the pipe broke with the process
			}
		}, "recital-worker-reader"); //$NON-NLS-1$
		t.setDaemon(true);
		t.start();
		return t;
	}

	private void heard(String line) {
		synchronized (said) {
			if (said.size() == LINES) {
				said.removeFirst();
			}
			said.addLast(line);
		}
	}

	private void line(String line) {
		Reply reply;
		try {
			reply = line.startsWith("{") ? Json.LINE.fromJson(line, Reply.class) : null; //$NON-NLS-1$
		} catch (JsonParseException e) {
			reply = null;
		}
		if (reply == null || reply.is() == null) {
			heard(line); // native code writes where it likes
		} else if (reply.is().equals(Reply.HELLO)) {
			hello.complete(reply.protocol());
		} else {
			BlockingQueue<Reply> queue = open.get(reply.id());
			if (queue != null) {
				queue.add(reply);
			}
		}
	}

	/** The process has ended; what it said before may still be in the pipes. */
	private void ended(Thread... readers) {
		for (Thread r : readers) {
			try {
				r.join(500);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		dead = true;
		hello.completeExceptionally(new IOException(howItEnded()));
		open.values().forEach(q -> q.add(DIED));
	}

	boolean isDead() {
		return dead || !process.isAlive();
	}

	/** "exit code 1", "killed by signal 9". */
	String howItEnded() {
		if (process.isAlive()) {
			return ""; //$NON-NLS-1$
		}
		int code = process.exitValue();
		if (code == Session.OUT_OF_MEMORY) {
			return Messages.heapExhausted;
		}
		String text = Messages.bind(Messages.exitCode, code);
		return code > 128 && code < 160 ? text + ", " + Messages.bind(Messages.signal, code - 128) : text; //$NON-NLS-1$
	}

	/** What it said last, for a person. */
	String lastWords() {
		synchronized (said) {
			List<String> last = List.copyOf(said);
			last = last.subList(Math.max(0, last.size() - 5), last.size());
			return last.isEmpty() ? Messages.saidNothing : Messages.bind(Messages.lastOutput, String.join(" | ", last)); //$NON-NLS-1$
		}
	}

	/** A number for a request, and the place where its replies come in. */
	long open(BlockingQueue<Reply> replies) {
		long id = next.incrementAndGet();
		open.put(id, replies);
		if (dead) {
			replies.add(DIED);
		}
		return id;
	}

	void close(long id) {
		open.remove(id);
	}

	/** Sends; a worker that died meanwhile is noticed by its replies. */
	void send(Request request) {
		try {
			synchronized (out) {
				out.write(Json.LINE.toJson(request));
				out.write('\n');
				out.flush();
			}
		} catch (IOException e) {
			heard(e.toString());
			if (!process.isAlive()) {
				open.values().forEach(q -> q.add(DIED));
			}
		}
	}

	/** Ends the process and what it started. */
	void kill() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	/** Tells the worker that nothing more comes; kills it when it does not end within a second. */
	void end() {
		try {
			out.close();
			if (process.waitFor(1, TimeUnit.SECONDS)) {
				return;
			}
		} catch (IOException e) {
			heard(e.toString());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		kill();
	}

	/** A new place for replies. */
	static BlockingQueue<Reply> replies() {
		return new LinkedBlockingQueue<>();
	}
}
