/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.core.run.fakes.World;
import org.recital.core.store.internal.Shrink;
import org.recital.core.store.internal.Disk;

/** The cache by itself, and the hashes of files. */
class ArtifactStoreTest {

	private static final String A = "a".repeat(64);
	private static final String B = "b".repeat(64);

	@TempDir
	Path folder;

	private static StoredEntry meta(String key) {
		return new StoredEntry(1, key, "step", "uses", "all", Instant.EPOCH, 1, 2, Map.of(), Map.of(), List.of("note"), List.of(), null);
	}

	private StoredEntry put(ArtifactStore store, String key, String port, String type, Object value) throws IOException {
		return store.put(meta(key), Map.of(port, value), Map.of(port, type), World.contributions());
	}

	@Test
	void givesBackWhatItWasGiven() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		assertEquals(0, store.entries());
		StoredEntry entry = put(store, A, "features", "features", Samples.FEATURES);
		assertEquals(1, store.entries());
		assertTrue(store.size() > entry.bytes());
		assertSame(Samples.FEATURES, store.read(entry, "features", World.contributions()), "while it is in memory");
		ArtifactStore other = new ArtifactStore(folder);
		List<String> damage = new ArrayList<>();
		StoredEntry found = other.find(A, damage::add).orElseThrow();
		assertEquals(List.of(), damage);
		assertEquals(entry, found);
		Samples.assertSame(Samples.FEATURES, other.read(found, "features", World.contributions()));
		store.clear();
		assertEquals(0, store.entries());
		assertTrue(store.find(A, why -> { }).isEmpty());
	}

	@Test
	void aSplitRefersToItsDataSetAndSharesIt() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		assertThrows(IOException.class, () -> put(store, B, "split", "split", Samples.SPLIT), "before its data set is there");
		assertEquals(0, store.entries());
		put(store, A, "data", "dataset", Samples.DATASET);
		put(store, B, "split", "split", Samples.SPLIT);
		ArtifactStore other = new ArtifactStore(folder);
		Split split = (Split) other.read(other.find(B, why -> { }).orElseThrow(), "split", World.contributions());
		Dataset data = (Dataset) other.read(other.find(A, why -> { }).orElseThrow(), "data", World.contributions());
		assertSame(data, split.dataset());
		other.discard(A);
		ArtifactStore third = new ArtifactStore(folder);
		DamagedEntryException e = assertThrows(DamagedEntryException.class,
				() -> third.read(third.find(B, why -> { }).orElseThrow(), "split", World.contributions()));
		assertEquals(B, e.key());
		assertTrue(e.getMessage().contains("no longer in the cache"), e.getMessage());
	}

	@Test
	void aSplitMayReferToADataSetThatIsStoredWithIt() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		store.put(meta(A), Map.of("split", Samples.SPLIT, "data", Samples.DATASET), Map.of("split", "split", "data", "dataset"), World.contributions());
		ArtifactStore other = new ArtifactStore(folder);
		StoredEntry entry = other.find(A, why -> { }).orElseThrow();
		Split split = (Split) other.read(entry, "split", World.contributions());
		assertSame(other.read(entry, "data", World.contributions()), split.dataset());
	}

	@Test
	void aLargeDataSetIsExchangedForTheOneOnDisk() throws Exception {
		ArtifactStore store = new ArtifactStore(folder, 100);
		Map<String, Object> given = Map.of("data", Samples.DATASET);
		StoredEntry entry = put(store, A, "data", "dataset", Samples.DATASET);
		Object light = store.lighter(entry, given, World.contributions()).get("data");
		assertNotSame(Samples.DATASET, light);
		Samples.assertSame(Samples.DATASET, light);
		assertSame(light, store.read(entry, "data", World.contributions()), "from now on");
		assertEquals(A + "/data", store.reference(Samples.DATASET).orElseThrow(), "others may still hold it");
		assertEquals(A + "/data", store.reference(light).orElseThrow());

		ArtifactStore patient = new ArtifactStore(folder, entry.bytes() + 1);
		assertSame(given, patient.lighter(entry, given, World.contributions()), "not large");
		Map<String, Object> two = Map.of("split", Samples.SPLIT, "data", Samples.DATASET);
		assertSame(two, store.lighter(entry, two, World.contributions()), "the split points to it");
		Map<String, Object> features = Map.of("features", Samples.FEATURES);
		StoredEntry heavy = put(store, B, "features", "features", Samples.FEATURES);
		assertSame(features, store.lighter(heavy, features, World.contributions()), "its codec does not say that anything is won");
		store.discard(A);
		assertSame(given, store.lighter(entry, given, World.contributions()), "cannot be read");
	}

	@Test
	void aDamagedEntryIsThrownAwayWhenItIsLookedFor() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		put(store, A, "features", "features", Samples.FEATURES);
		Files.writeString(store.entry(A).resolve("meta.json"), "{\"format\": 1,");
		List<String> said = new ArrayList<>();
		assertTrue(store.find(A, said::add).isEmpty());
		assertTrue(said.getFirst().contains("meta.json: damaged"), said.toString());
		assertFalse(Files.exists(store.entry(A)));
		put(store, A, "features", "features", Samples.FEATURES);
		String meta = Files.readString(store.entry(A).resolve("meta.json"));
		Files.writeString(store.entry(A).resolve("meta.json"), meta.replace("features/features.data", "../../../../secret"));
		assertTrue(store.find(A, said::add).isEmpty());
		assertTrue(said.getLast().contains("names a file outside"), said.toString());
	}

	/** What no codec would notice: a byte of a poster. */
	@Test
	void damageThatACodecDoesNotSeeIsSeen() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		put(store, A, "data", "dataset", Samples.DATASET);
		Path assets = store.entry(A).resolve("data/assets-1.data");
		Files.writeString(assets, Files.readString(assets).replace('u', 'v'));
		ArtifactStore other = new ArtifactStore(folder);
		DamagedEntryException e = assertThrows(DamagedEntryException.class,
				() -> other.read(other.find(A, why -> { }).orElseThrow(), "data", World.contributions()));
		assertTrue(e.getMessage().contains("assets-1.data: damaged: its checksum does not fit its content"), e.getMessage());
	}

	@Test
	void anEntryOfALaterVersionIsNotRead() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		put(store, A, "features", "features", Samples.FEATURES);
		String meta = Files.readString(store.entry(A).resolve("meta.json"));
		Files.writeString(store.entry(A).resolve("meta.json"), meta.replaceFirst("\"format\": 1", "\"format\": 9"));
		List<String> said = new ArrayList<>();
		assertTrue(store.find(A, said::add).isEmpty());
		assertTrue(said.getFirst().contains("entry format 9, expected 1"), said.toString());
	}

	@Test
	void theFirstOfTwoStays() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		put(store, A, "features", "features", Samples.FEATURES);
		Object first = Files.readAttributes(store.entry(A), BasicFileAttributes.class).fileKey();
		put(new ArtifactStore(folder), A, "features", "features", Samples.FEATURES);
		assertEquals(first, Files.readAttributes(store.entry(A), BasicFileAttributes.class).fileKey(), "the same folder");
		assertEquals(1, store.entries());
		assertEquals(0, folder.resolve("tmp").toFile().list().length, "nothing is left behind");
	}

	@Test
	void valuesAreNotKeptAlive() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		Features value = new Features(Samples.FEATURES.kind(), "x", new int[] { 1 }, new int[] { 0, 1 }, new float[] { 1 }, List.of());
		put(store, A, "features", "features", value);
		assertTrue(store.reference(value).isPresent());
		java.lang.ref.WeakReference<Features> weak = new java.lang.ref.WeakReference<>(value);
		value = null;
		for (int i = 0; i < 50 && weak.get() != null; i++) {
			System.gc();
			Thread.sleep(20);
		}
		assertEquals(null, weak.get());
		assertTrue(store.read(store.find(A, why -> { }).orElseThrow(), "features", World.contributions()) instanceof Features);
	}

	@Test
	void filesAreReadOnceAndAgainWhenTheyChange() throws Exception {
		ArtifactStore store = new ArtifactStore(folder.resolve("cache"));
		Path data = Files.createDirectories(folder.resolve("data/sub"));
		Path one = old(Files.writeString(data.resolve("one.txt"), "1"));
		old(Files.writeString(folder.resolve("data/two.txt"), "22"));
		FileHash first = store.hashes().hash(folder.resolve("data"), new NullProgressMonitor());
		assertEquals(2, first.files());
		assertEquals(3, first.bytes());
		// as another process, with the bytes changed but not the length and time: what is remembered counts
		FileTime time = Files.getLastModifiedTime(one);
		Files.writeString(one, "7");
		Files.setLastModifiedTime(one, time);
		ArtifactStore other = new ArtifactStore(folder.resolve("cache"));
		assertEquals(first, other.hashes().hash(folder.resolve("data"), new NullProgressMonitor()));
		Files.setLastModifiedTime(one, FileTime.from(Instant.now()));
		FileHash changed = other.hashes().hash(folder.resolve("data"), new NullProgressMonitor());
		assertNotEquals(first.hash(), changed.hash());
		// written just now: not remembered, so that a change within the same tick of the clock is seen
		FileTime now = Files.getLastModifiedTime(one);
		Files.writeString(one, "8");
		Files.setLastModifiedTime(one, now);
		assertNotEquals(changed.hash(), other.hashes().hash(folder.resolve("data"), new NullProgressMonitor()).hash());
	}

	@Test
	void aFileHashIsThatOfItsContentAndAFolderHashThatOfItsNames() throws Exception {
		ArtifactStore store = new ArtifactStore(folder.resolve("cache"));
		Path file = old(Files.writeString(folder.resolve("abc"), "abc"));
		assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
				store.hashes().hash(file, new NullProgressMonitor()).hash(), "FIPS 180-2, example B.1");
		assertEquals(FileHash.MISSING, store.hashes().hash(folder.resolve("gone"), new NullProgressMonitor()));
		Path a = Files.createDirectories(folder.resolve("a"));
		Path b = Files.createDirectories(folder.resolve("b"));
		old(Files.writeString(a.resolve("x"), "1"));
		old(Files.writeString(b.resolve("x"), "1"));
		assertEquals(store.hashes().hash(a, new NullProgressMonitor()), store.hashes().hash(b, new NullProgressMonitor()));
		Files.move(b.resolve("x"), b.resolve("y"));
		assertNotEquals(store.hashes().hash(a, new NullProgressMonitor()), store.hashes().hash(b, new NullProgressMonitor()));
		Files.createSymbolicLink(a.resolve("loop"), a);
		assertEquals(1, store.hashes().hash(a, new NullProgressMonitor()).files() - 1, "a loop of links ends");
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> new ArtifactStore(folder.resolve("c2")).hashes().hash(a, cancelled));
	}

	private static Path old(Path file) throws IOException {
		return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1000)));
	}

	@Test
	void theCacheFolderIsThePlatforms() {
		assertTrue(ArtifactStore.defaultFolder().isAbsolute() || System.getenv("RECITAL_CACHE") != null);
	}

	@Test
	void whatWasNotUsedForTheLongestTimeGoesFirst() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		String c = "c".repeat(64);
		for (String key : List.of(A, B, c)) {
			put(store, key, "features", "features", Samples.FEATURES);
		}
		long each = Disk.size(store.entry(A));
		age(store, A, 5);
		age(store, B, 9);
		age(store, c, 7);
		new ArtifactStore(folder).find(B, why -> { }); // using it makes it young
		Path entries = folder.resolve("entries");
		assertEquals(0, Shrink.to(entries, "meta.json", 3 * each, Shrink.YOUNG), "all fit");
		assertEquals(each, Shrink.to(entries, "meta.json", 3 * each - 1, Shrink.YOUNG));
		assertTrue(store.find(c, why -> { }).isEmpty());
		age(store, A, 5); // finding it was a use
		assertEquals(each, Shrink.to(entries, "meta.json", 1, Shrink.YOUNG), "the young one stays");
		assertTrue(store.find(A, why -> { }).isEmpty());
		assertTrue(store.find(B, why -> { }).isPresent());
	}

	private static void age(ArtifactStore store, String key, int hours) throws IOException {
		Files.setLastModifiedTime(store.entry(key).resolve("meta.json"), FileTime.from(Instant.now().minusSeconds(3600L * hours)));
	}

	@Test
	void limitsAreReadAsPeopleWriteThem() {
		assertEquals(20L << 30, ArtifactStore.limit("much"));
		assertEquals(123, ArtifactStore.limit("123"));
		assertEquals(500L << 20, ArtifactStore.limit("500m"));
		assertEquals(50L << 30, ArtifactStore.limit(" 50 GiB "));
		assertEquals(2L << 40, ArtifactStore.limit("2T"));
	}

	@Test
	void deletesWhatIsMadeFromASource() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		StoredEntry.Source library = new StoredEntry.Source("library", Map.of("folder", "/there", "most", 3L));
		put(store, A, "features", "features", Samples.FEATURES);
		store.put(new StoredEntry(1, B, "step", "uses", "all", Instant.EPOCH, 1, 2, Map.of(), Map.of(), List.of(), List.of(), null, List.of(library)),
				Map.of("features", Samples.FEATURES), Map.of("features", "features"), World.contributions());
		assertEquals(List.of(library), new ArtifactStore(folder).find(B, why -> { }).orElseThrow().sources());
		assertEquals(null, store.find(A, why -> { }).orElseThrow().sources(), "not known");
		List<StoredEntry> deleted = store.delete(e -> e.sources() != null && e.sources().contains(library));
		assertEquals(List.of(B), deleted.stream().map(StoredEntry::key).toList());
		assertTrue(store.find(B, why -> { }).isEmpty());
		assertTrue(store.find(A, why -> { }).isPresent());
	}
}
