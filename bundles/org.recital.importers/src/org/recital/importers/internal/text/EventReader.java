/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.build.IdTable;

/**
 * Reads a file of events, one a line, on all threads. Threads take turns at reading blocks and parse them side by side;
 * blocks are merged in the order of the file, so that rows keep their order and names are numbered by first appearance
 * whatever the number of threads.
 */
public final class EventReader {

	private static final int TICKS = 1000;

	private final TextFile file;
	private final EventLayout layout;
	private final Ledger ledger;
	private final IdTable users;
	private final IdTable items;
	private final IdTable leftOut;

	private final Map<Integer, BlockResult> waiting = new HashMap<>();
	private final EventTable.Builder table;
	private int expected;
	private long lines;
	private long read;
	private long bad;
	private Problem first;
	private boolean tooMany;
	private final List<Problem> problems = new ArrayList<>();
	private final List<Long> before = new ArrayList<>();

	private EventReader(TextFile file, EventLayout layout, Ledger ledger, IdTable users, IdTable items, IdTable leftOut) {
		this.file = file;
		this.layout = layout;
		this.ledger = ledger;
		this.users = users;
		this.items = items;
		this.leftOut = leftOut;
		this.table = new EventTable.Builder(layout.value() >= 0, layout.time() >= 0, layout.extras().length);
	}

	/**
	 * Reads.
	 *
	 * @param users names of users are added here
	 * @param items names of items are added here
	 * @throws InputException for a wrong line when that stops the import, when all lines are wrong, and when there are none
	 */
	public static EventTable read(TextFile file, EventLayout layout, Ledger ledger, IdTable users, IdTable items, int hundredths)
			throws IOException, InputException {
		return read(file, layout, ledger, users, items, null, hundredths);
	}

	/**
	 * Reads, but for the events of some items.
	 *
	 * @param leftOut names of those items; null: none
	 */
	public static EventTable read(TextFile file, EventLayout layout, Ledger ledger, IdTable users, IdTable items, IdTable leftOut, int hundredths)
			throws IOException, InputException {
		ledger.file(file.path());
		return new EventReader(file, layout, ledger, users, items, leftOut).read(ledger.progress(hundredths));
	}

	private EventTable read(IProgressMonitor monitor) throws IOException, InputException {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.task_reading, file.shortName()), TICKS);
		int threads = ledger.context().parallel().threads();
		long size = file.size();
		int tasks = file.plain() ? (int) Math.min(threads, size / BlockReader.BLOCK + 1) : threads;
		byte[][] buffers = new byte[tasks][];
		for (int t = 0; t < tasks; t++) {
			buffers[t] = BlockReader.buffer(file);
		}
		AtomicReference<IOException> failure = new AtomicReference<>();
		AtomicBoolean stop = new AtomicBoolean();
		try (BlockReader blocks = new BlockReader(file.open())) {
			int[] told = new int[1];
			ledger.context().parallel().forEach(tasks, t -> {
				byte[] buffer = buffers[t];
				BlockParser parser = new BlockParser(layout, file);
				BlockReader.Block block;
				while ((block = next(blocks, buffer, stop, failure, progress, told, size)) != null) {
					BlockResult all = parser.parse(block);
					BlockResult result = leftOut == null ? all : all.without(leftOut);
					if (result.bad() > 0 && ledger.strict()) {
						stop.set(true); // blocks already taken are still parsed: one before this may hold the first wrong line
					}
					if (!merge(result)) {
						stop.set(true);
					}
				}
			});
		}
		if (failure.get() instanceof EOFException || failure.get() instanceof ZipException) {
			throw file.damaged(failure.get());
		} else if (failure.get() != null) {
			throw failure.get();
		}
		if (tooMany) {
			throw new InputException(file.name(), 0, Messages.file_tooManyRows, Messages.file_tooManyRowsExpected);
		}
		for (int i = 0; i < problems.size(); i++) {
			ledger.wrong(problems.get(i), before.get(i));
		}
		ledger.sum(file.name(), read, bad, first);
		if (read == 0) {
			throw new InputException(file.name(), 0, Messages.file_noRows,
					NLS.bind(Messages.expected_columns, layout.columns(), layout.describeColumns()));
		}
		ledger.count(NLS.bind(Messages.count_latin1, file.shortName()), file.fallbacks());
		EventTable events = table.build(ledger.context().parallel());
		ledger.count(Messages.count_eventsLeftOut, read - bad - events.rows());
		return events;
	}

	private BlockReader.Block next(BlockReader blocks, byte[] buffer, AtomicBoolean stop, AtomicReference<IOException> failure,
			SubMonitor progress, int[] told, long size) {
		synchronized (blocks) {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (stop.get()) {
				return null;
			}
			try {
				BlockReader.Block block = blocks.next(buffer);
				int ticks = (int) Math.min(TICKS, blocks.bytes() * TICKS / Math.max(1, size));
				progress.worked(Math.max(0, ticks - told[0]));
				told[0] = Math.max(told[0], ticks);
				return block;
			} catch (IOException e) {
				failure.compareAndSet(null, e);
				stop.set(true);
				return null;
			}
		}
	}

	/** Merges what is next in order; false when there are more rows than an array can hold. */
	private synchronized boolean merge(BlockResult result) {
		waiting.put(result.number(), result);
		BlockResult next;
		while ((next = waiting.remove(expected)) != null) {
			expected++;
			for (LineFault fault : next.faults()) {
				if (problems.size() < Ledger.EXAMPLES) {
					Problem problem = fault.problem(file.name(), lines, layout);
					first = first == null ? problem : first;
					problems.add(problem);
					before.add(lines + fault.line() - 1);
				}
			}
			lines += next.lines();
			read += next.read();
			bad += next.bad();
			int[] userCodes = next.userIds().mergeInto(users, file::utf8);
			int[] itemCodes = next.itemIds().mergeInto(items, file::utf8);
			if (!table.add(next.rows(), recode(next.users(), userCodes), recode(next.items(), itemCodes), next.values(), next.times(),
					next.extras())) {
				tooMany = true;
			}
		}
		return !tooMany;
	}

	private static int[] recode(int[] codes, int[] to) {
		for (int i = 0; i < codes.length; i++) {
			codes[i] = to[codes[i]];
		}
		return codes;
	}
}
