/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;
import org.recital.core.store.StoredEntry.Output;
import org.recital.core.store.StoredEntry.StoredFile;
import org.recital.core.store.internal.CheckpointFolder;
import org.recital.core.store.internal.Checksums;
import org.recital.core.store.internal.Codecs;
import org.recital.core.store.internal.Disk;
import org.recital.core.store.internal.FileHashes;
import org.recital.core.store.internal.Json;
import org.recital.core.store.internal.LiveValues;
import org.recital.core.store.internal.Shrink;
import org.recital.core.store.internal.StoreView;

/**
 * The cache on disk: keyed entries, each a folder ({@code entries/ab/abcd.../}) with {@code meta.json} and a folder for the
 * value of each port, written under a temporary name, forced and renamed. Several processes may use it at the same time.
 * An entry never changes; a damaged one is found by its checksums and thrown away. Beyond a {@linkplain #limit limit} those go
 * that were not used for the longest time.
 */
public final class ArtifactStore {

	private static final String META = "meta.json"; //$NON-NLS-1$
	private static final long DEFAULT_LIMIT = 20L << 30;
	/** A step that was stopped so long ago will hardly be gone on with. */
	private static final Duration ABANDONED = Duration.ofDays(30);

	/** Bytes on disk from which on a data set is not kept in the heap. */
	private static final long LARGE = 64L << 20;

	private final Path folder;
	private final long large;
	private final LiveValues live = new LiveValues();
	private final Set<String> verified = ConcurrentHashMap.newKeySet();
	private volatile FileHashes hashes;
	private volatile boolean swept;

	/** @param folder made when it is not there */
	public ArtifactStore(Path folder) {
		this(folder, LARGE);
	}

	/** One to which data sets of so many bytes on disk are large. */
	ArtifactStore(Path folder, long large) {
		this.large = large;
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** {@code RECITAL_CACHE}, else {@code recital} in the platform's folder for caches. */
	public static Path defaultFolder() {
		String given = System.getenv("RECITAL_CACHE"); //$NON-NLS-1$
		if (given != null && !given.isBlank()) {
			return Path.of(given);
		}
		return userFolder();
	}

	/** {@code recital} in the platform's folder for caches. */
	public static Path userFolder() {
		Path home = Path.of(System.getProperty("user.home")); //$NON-NLS-1$
		String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT); //$NON-NLS-1$
		if (os.contains("win")) { //$NON-NLS-1$
			String local = System.getenv("LOCALAPPDATA"); //$NON-NLS-1$
			return (local == null ? home.resolve("AppData/Local") : Path.of(local)).resolve("recital/cache"); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (os.contains("mac")) { //$NON-NLS-1$
			return home.resolve("Library/Caches/recital"); //$NON-NLS-1$
		}
		String xdg = System.getenv("XDG_CACHE_HOME"); //$NON-NLS-1$
		return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("recital"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** How many bytes entries may take: {@code RECITAL_CACHE_LIMIT} ({@code 500m}, {@code 50g}), else 20 GiB. */
	public static long limit() {
		String given = System.getenv("RECITAL_CACHE_LIMIT"); //$NON-NLS-1$
		return given == null ? DEFAULT_LIMIT : limit(given);
	}

	/** A number of bytes as a person writes it; the default for what is none. */
	static long limit(String text) {
		var m = java.util.regex.Pattern.compile("(\\d{1,9})\\s*([kmgt]?)(i?b)?", java.util.regex.Pattern.CASE_INSENSITIVE).matcher(text.strip()); //$NON-NLS-1$
		if (!m.matches()) {
			return DEFAULT_LIMIT;
		}
		return Long.parseLong(m.group(1)) << 10 * Math.max(0, "kmgt".indexOf(m.group(2).toLowerCase(java.util.Locale.ROOT)) + (m.group(2).isEmpty() ? 0 : 1)); //$NON-NLS-1$
	}

	/**
	 * Takes away what was not used for the longest time when entries take more than the limit. What was used within the last
	 * hour stays. Checkpoints of steps that were stopped a month ago go too.
	 *
	 * @return bytes taken away
	 */
	public long shrink() {
		try {
			CheckpointFolder.sweep(checkpoints(), ABANDONED);
			return Shrink.to(folder.resolve("entries"), META, limit(), Shrink.YOUNG); //$NON-NLS-1$
		} catch (IOException | java.io.UncheckedIOException e) {
			return 0; // a cache that is too big is no reason to fail; the next run tries again
		}
	}

	/** Where it is. */
	public Path folder() {
		return folder;
	}

	/** Bytes on disk. */
	public long size() throws IOException {
		return Disk.size(folder);
	}

	/** Number of entries. */
	public int entries() throws IOException {
		Path entries = folder.resolve("entries"); //$NON-NLS-1$
		if (!Files.isDirectory(entries)) {
			return 0;
		}
		try (Stream<Path> all = Files.find(entries, 3, (p, a) -> a.isRegularFile() && p.endsWith(META))) {
			return (int) all.count();
		}
	}

	/** Deletes all entries and checkpoints, and forgets the hashes of files. */
	public void clear() throws IOException {
		live.clear();
		verified.clear();
		hashes = null;
		Disk.delete(folder.resolve("entries")); //$NON-NLS-1$
		Disk.delete(folder.resolve("hashes")); //$NON-NLS-1$
		Disk.delete(checkpoints());
		Disk.sweep(temporary());
	}

	/**
	 * Deletes entries, and all checkpoints: what those were made from is not written down.
	 *
	 * @param which which to delete
	 * @return what was deleted; entries that could not be read are deleted too, and are not among them
	 */
	public List<StoredEntry> delete(Predicate<StoredEntry> which) throws IOException {
		List<StoredEntry> deleted = new ArrayList<>();
		Path entries = folder.resolve("entries"); //$NON-NLS-1$
		List<Path> all = List.of();
		if (Files.isDirectory(entries)) {
			try (Stream<Path> found = Files.find(entries, 2, (p, a) -> a.isDirectory() && entries.relativize(p).getNameCount() == 2)) {
				all = found.sorted().toList();
			}
		}
		for (Path entry : all) {
			String key = entry.getFileName().toString();
			Optional<StoredEntry> meta = find(key, why -> { });
			if (meta.isPresent() && which.test(meta.get())) {
				discard(key);
				deleted.add(meta.get());
			}
		}
		Disk.delete(checkpoints());
		Disk.sweep(temporary());
		return deleted;
	}

	/** Hashes of files, remembered by path, size and time. */
	public FileHashes hashes() throws IOException {
		FileHashes known = hashes;
		if (known == null) {
			synchronized (this) {
				if (hashes == null) {
					try {
						Files.createDirectories(folder);
						hashes = new FileHashes(folder.resolve("hashes")); //$NON-NLS-1$
					} catch (IOException e) {
						throw new IOException(folder + ": the cache cannot be kept in this folder; choose another with --cache or RECITAL_CACHE", e); //$NON-NLS-1$
					}
				}
				known = hashes;
			}
		}
		return known;
	}

	/** A new empty folder, deleted by the caller, or by a later process when this one is killed. */
	public Path scratch() throws IOException {
		if (!swept) {
			swept = true;
			Disk.sweep(temporary());
		}
		return Disk.temporary(temporary());
	}

	/**
	 * The folder for checkpoints of the step with this key, which outlives the process.
	 *
	 * @return empty when another step or process holds it
	 */
	public Optional<CheckpointFolder> checkpoints(String key) throws IOException {
		return CheckpointFolder.open(checkpoints(), key);
	}

	private Path checkpoints() {
		return folder.resolve("checkpoints"); //$NON-NLS-1$
	}

	private Path temporary() {
		return folder.resolve("tmp"); //$NON-NLS-1$
	}

	/** Folder of an entry, whether it is there or not. */
	public Path entry(String key) {
		return folder.resolve("entries").resolve(key.substring(0, 2)).resolve(key); //$NON-NLS-1$
	}

	/**
	 * The entry of a key, when it is there and its files are of the right length.
	 *
	 * @param damaged is told what was wrong with an entry that was thrown away
	 */
	public Optional<StoredEntry> find(String key, Consumer<String> damaged) throws IOException {
		Path entry = entry(key);
		if (!Files.isDirectory(entry)) {
			return Optional.empty();
		}
		try {
			StoredEntry meta = Json.read(entry.resolve(META), StoredEntry.class);
			if (meta.format() != StoredEntry.FORMAT || !key.equals(meta.key()) || meta.outputs() == null || meta.files() == null) {
				throw new IOException(entry.resolve(META) + ": entry format " + meta.format() + ", expected " + StoredEntry.FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
			}
			Checksums.lengths(entry, meta.files());
			Shrink.use(entry.resolve(META));
			return Optional.of(meta);
		} catch (IOException e) {
			discard(key);
			damaged.accept(e.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Reads the value of a port. Values that are still in memory are not read again.
	 *
	 * @throws DamagedEntryException when it cannot be read
	 */
	public Object read(StoredEntry entry, String port, Contributions contributions) throws DamagedEntryException {
		Object value = live.get(entry.key() + '/' + port);
		if (value != null) {
			return value;
		}
		try {
			value = decode(entry, port, contributions);
			return live.put(entry.key() + '/' + port, value);
		} catch (IOException | RuntimeException e) {
			// a codec that meets what it did not expect may throw anything
			throw new DamagedEntryException(entry.key(), e.getMessage() == null ? e.toString() : e.getMessage(), e);
		}
	}

	private Object decode(StoredEntry entry, String port, Contributions contributions) throws IOException {
		verify(entry);
		Output output = entry.outputs().get(port);
		if (output == null) {
			throw new IOException("no output " + port); //$NON-NLS-1$
		}
		return codec(output.type(), contributions).read(StoredEntry.folder(entry(entry.key()), port), output.format(),
				new StoreView(this, contributions));
	}

	private static Codec<?> codec(String type, Contributions contributions) throws IOException {
		return Codecs.find(contributions, type)
				.orElseThrow(() -> new IOException("no installed bundle contributes the port type " + type)); //$NON-NLS-1$
	}

	/** Checks the checksums of all files of an entry, once in the life of this process. */
	public void verify(StoredEntry entry) throws IOException {
		if (!verified.contains(entry.key())) {
			Checksums.verify(entry(entry.key()), entry.files());
			verified.add(entry.key());
		}
	}

	/**
	 * Stores what a step gave.
	 *
	 * @param meta   who made it, without outputs and files
	 * @param values by port
	 * @param types  id of the port type, by port
	 * @return the entry; its values are known by reference from now on
	 * @throws IOException when a value cannot be stored or the disk is full; nothing is left behind
	 */
	public StoredEntry put(StoredEntry meta, Map<String, Object> values, Map<String, String> types, Contributions contributions)
			throws IOException {
		Path made = scratch();
		try {
			Map<String, Output> outputs = new LinkedHashMap<>();
			StoreView view = new StoreView(this, contributions, meta.key(), values);
			for (Map.Entry<String, Object> v : values.entrySet()) {
				String type = types.get(v.getKey());
				Codec<?> codec = codec(type, contributions);
				Path to = Files.createDirectory(StoredEntry.folder(made, v.getKey()));
				write(codec, v.getValue(), to, view);
				outputs.put(v.getKey(), new Output(type, codec.format(), Disk.size(to)));
			}
			Map<String, StoredFile> files = new TreeMap<>(Checksums.of(made));
			StoredEntry entry = new StoredEntry(StoredEntry.FORMAT, meta.key(), meta.step(), meta.uses(), meta.part(), meta.created(),
					meta.wallMillis(), meta.cpuMillis(), outputs, files, meta.notes(), meta.warnings(), meta.curve(), meta.sources());
			Json.write(made.resolve(META), entry);
			if (!Disk.publish(made, entry(meta.key())) && find(meta.key(), why -> { }).isEmpty()) {
				// somebody else's entry was damaged and is gone now
				Disk.publish(made, entry(meta.key()));
			}
			values.forEach((port, value) -> live.put(meta.key() + '/' + port, value));
			return find(meta.key(), why -> { }).orElse(entry);
		} catch (RuntimeException e) {
			throw new IOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
		} finally {
			Disk.delete(made);
		}
	}

	private static <T> void write(Codec<T> codec, Object value, Path to, StoreView view) throws IOException {
		if (!codec.type().isInstance(value)) {
			throw new IOException("expected a value of " + codec.type().getName() + ", not of " + value.getClass().getName()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		codec.write(codec.type().cast(value), to, view);
	}

	/**
	 * Exchanges a large value that was just stored for the same one read back where that is {@linkplain Codec#isLighterWhenRead lighter}:
	 * the columns of a data set are then held outside the heap, as if it had come from the cache. Only where it is all that a step gave,
	 * since other values may point to it.
	 *
	 * @param values what was stored, by port
	 * @return the values to go on with; the given ones where nothing is won or they cannot be read
	 */
	public Map<String, Object> lighter(StoredEntry entry, Map<String, Object> values, Contributions contributions) {
		if (values.size() != 1 || entry.bytes() < large) {
			return values;
		}
		String port = values.keySet().iterator().next();
		try {
			Output output = entry.outputs().get(port);
			if (output == null || !codec(output.type(), contributions).isLighterWhenRead()) {
				return values;
			}
			Object read = decode(entry, port, contributions);
			live.replace(entry.key() + '/' + port, read);
			return Map.of(port, read);
		} catch (IOException | RuntimeException e) {
			return values; // whoever reads the entry in another run will be told that it is damaged
		}
	}

	/** Throws an entry away. */
	public void discard(String key) throws IOException {
		live.remove(key);
		verified.remove(key);
		Disk.delete(entry(key));
	}

	/** The reference of a value that was stored or read here. */
	public Optional<String> reference(Object value) {
		return live.reference(value);
	}
}
