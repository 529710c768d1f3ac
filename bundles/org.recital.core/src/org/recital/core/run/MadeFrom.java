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
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.recital.core.run.internal.Layout;
import org.recital.core.run.internal.Messages;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.StoredEntry;
import org.recital.core.store.internal.Disk;
import org.recital.core.sweep.internal.Sweep;

/**
 * What was made from some data: entries of the cache, and runs with their models and lists. For data in which somebody must be
 * found no more.
 */
public final class MadeFrom {

	/** Port types of what learns. */
	private static final Set<String> MODELS = Set.of("recommender", "network", "detector", "segmenter"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final Predicate<String> names;

	/** @param names whether a parameter of a step names the data; files and folders are given by absolute path */
	public MadeFrom(Predicate<String> names) {
		this.names = names;
	}

	/**
	 * A run.
	 *
	 * @param folder where it is; one that was deleted in the window is in a hidden folder for a while
	 * @param header the beginning of its record
	 */
	public record Made(Path folder, RunHeader header) {
	}

	/**
	 * Runs that read the data, of a folder of runs and of the hidden folders in it, in which deleted ones are kept.
	 *
	 * @param unread gets a sentence on each that cannot be read, and so may have read the data
	 */
	public List<Made> runs(Path runs, Consumer<String> unread) throws IOException {
		List<Made> found = new ArrayList<>();
		for (Path folder : children(runs)) {
			if (Files.exists(folder.resolve(Layout.RECORD))) {
				find(folder, unread).ifPresent(found::add);
			} else if (folder.getFileName().toString().startsWith(".") && !Disk.isTemporary(folder)) { //$NON-NLS-1$
				found.addAll(runs(folder, unread));
			}
		}
		return found;
	}

	private Optional<Made> find(Path folder, Consumer<String> unread) {
		try {
			RunRecord record = RunFolder.open(folder).record();
			return record.steps().stream().anyMatch(s -> isNamed(s.parameters())) ? Optional.of(new Made(folder, record.header())) : Optional.empty();
		} catch (IOException e) {
			unread.accept(MessageFormat.format(Messages.madeUnread, folder, e.getMessage()));
			return Optional.empty();
		}
	}

	/** What people call the steps that left a model or a network in a run. */
	private static List<String> models(Path run) throws IOException {
		RunFolder folder = RunFolder.open(run);
		return Stream.concat(folder.models().stream(), folder.networks().stream()).map(m -> m.label().isBlank() ? m.step() : m.label()).distinct().toList();
	}

	private static List<Path> children(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(Files::isDirectory).sorted().toList();
		}
	}

	/** Whether one of the parameters, or of what is in their lists and maps, names the data. */
	boolean isNamed(Map<String, Object> parameters) {
		return parameters.values().stream().anyMatch(this::isIn);
	}

	private boolean isIn(Object value) {
		return switch (value) {
		case String text -> names.test(text);
		case List<?> list -> list.stream().anyMatch(this::isIn);
		case Map<?, ?> map -> map.values().stream().anyMatch(this::isIn);
		case null, default -> false;
		};
	}

	/**
	 * Deletes from the cache what was made from the data, what does not say what it was made from, and all checkpoints; and forgets the
	 * names of its files, and of files that are gone.
	 *
	 * @return a sentence on each thing that was done
	 */
	public List<String> delete(ArtifactStore store) throws IOException {
		List<StoredEntry> made = store.delete(e -> e.sources() == null || e.sources().stream().anyMatch(s -> isNamed(s.parameters())));
		List<String> said = new ArrayList<>();
		said.add(MessageFormat.format(Messages.madeCache, store.folder(), made.size(), store.entries()));
		Map<List<String>, Integer> models = new LinkedHashMap<>();
		for (StoredEntry e : made) {
			if (e.outputs().values().stream().anyMatch(o -> MODELS.contains(o.type()))) {
				models.merge(List.of(e.step(), e.uses()), 1, Integer::sum); // one a fold, say
			}
		}
		models.forEach((step, count) -> said.add(MessageFormat.format(Messages.madeModel, step.get(0), step.get(1), count)));
		int forgotten = store.hashes().forget(file -> names.test(file) || !Files.exists(Path.of(file)));
		if (forgotten > 0) {
			said.add(MessageFormat.format(Messages.madeHashes, forgotten, store.folder()));
		}
		return said;
	}

	/**
	 * Deletes the runs that read the data, with their models and lists, and the records of sweeps that did.
	 *
	 * @param folders folders of runs
	 * @return a sentence on each, which names the pipeline that makes it anew; one on each folder in which there was none
	 */
	public List<String> delete(List<Path> folders, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, folders.size());
		List<String> said = new ArrayList<>();
		for (Path folder : folders) {
			List<Made> made = runs(folder, said::add);
			SubMonitor one = progress.split(1, SubMonitor.SUPPRESS_ISCANCELED).setWorkRemaining(made.size());
			for (Made run : made) {
				List<String> models = models(run.folder());
				new RunStore(run.folder().getParent()).delete(run.folder().getFileName().toString());
				RunHeader header = run.header();
				said.add(MessageFormat.format(Messages.madeRun, header.id(), header.title(), header.file(), models.size(), String.join(", ", models))); //$NON-NLS-1$
				one.worked(1);
			}
			if (made.isEmpty()) {
				said.add(MessageFormat.format(Messages.madeNoRun, folder));
			}
			int sweeps = Sweep.forget(folder, reads -> reads.stream().anyMatch(this::isNamed));
			if (sweeps > 0) {
				said.add(MessageFormat.format(Messages.madeSweep, folder, sweeps));
			}
			Disk.sweep(folder);
		}
		return said;
	}
}
