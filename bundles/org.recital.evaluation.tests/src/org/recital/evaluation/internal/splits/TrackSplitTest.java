/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.splits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.splits.TrackSplit.Parameters;
import org.recital.evaluation.internal.splits.TrackSplit.Single;

/** All clips of a track, all tracks of an artist, are on one side. */
class TrackSplitTest {

	private static final int STYLES = 3;

	/** Tracks of one to four clips; an artist has one to three tracks of a style; the last style has one package. */
	private static Dataset clips(int tracks, boolean withTracks) {
		List<String> ids = new ArrayList<>();
		List<String> track = new ArrayList<>();
		List<String> artist = new ArrayList<>();
		List<String> box = new ArrayList<>();
		List<Integer> style = new ArrayList<>();
		for (int t = 0; t < tracks; t++) {
			int s = t % STYLES;
			for (int c = 0; c <= t % 4; c++) {
				ids.add("clip" + t + '-' + c);
				track.add("track" + t);
				artist.add("artist" + s + '-' + t / STYLES / 3);
				box.add("package" + s + '-' + (s == 2 ? 0 : t / STYLES % 2));
				style.add(s);
			}
		}
		int n = ids.size();
		int[] offsets = new int[n + 1];
		for (int i = 0; i < n; i++) {
			offsets[i + 1] = i + 1;
		}
		List<Attribute> attributes = new ArrayList<>(List.of(
				new Attribute.Categories("style", new String[] { "a", "b", "c" }, offsets, style.stream().mapToInt(Integer::intValue).toArray(), null),
				new Attribute.Text("artist", artist.toArray(String[]::new)), new Attribute.Text("package", box.toArray(String[]::new))));
		if (withTracks) {
			attributes.add(new Attribute.Text("track", track.toArray(String[]::new)));
		}
		// one event an item, so that events follow their items
		int[] items = new int[n];
		java.util.Arrays.setAll(items, i -> i);
		return new Dataset("Clips", new Events(IntColumn.of(new int[n]), IntColumn.of(items), FloatColumn.constant(n, 1), null, Map.of()),
				new Entities(EntityKind.ITEM, IdIndex.of(ids.toArray(String[]::new)), attributes), new Entities(EntityKind.USER, IdIndex.of("u")),
				ValueScale.UNARY, Origin.generated("test"));
	}

	private static Parameters parameters(List<String> by, int folds, double validation, int repeats) {
		return new Parameters(by, "", folds, 0.25, validation, Single.LEARN, repeats);
	}

	private static Split split(Parameters p, Dataset data, Part part, long seed) throws InputException {
		return new TrackSplit().split(p, data, part, new SimpleContext(seed, 1));
	}

	/** No value of an attribute has items with two roles. */
	private static void assertWhole(Split split, String attribute) {
		Attribute a = split.dataset().items().attribute(attribute).orElseThrow();
		Map<String, Byte> role = new HashMap<>();
		for (int i = 0; i < a.size(); i++) {
			Byte before = role.putIfAbsent(a.text(i), split.itemRoles()[i]);
			assertTrue(before == null || before == split.itemRoles()[i], attribute + ' ' + a.text(i) + " is on two sides");
		}
	}

	@Test
	void noTrackAndNoArtistIsEverOnTwoSides() throws InputException {
		for (long seed = 1; seed <= 20; seed++) {
			for (int tracks : new int[] { 12, 31, 60 }) {
				Dataset data = clips(tracks, true);
				for (Parameters p : List.of(parameters(List.of("track"), 4, 0.2, 2), parameters(List.of("artist"), 2, 0.2, 2),
						parameters(List.of("track", "artist"), 1, 0.2, 2), parameters(List.of("track"), 1, 0.3, 2))) {
					for (Part part : new TrackSplit().parts(p)) {
						Split s = split(p, data, part, seed);
						assertWhole(s, "track");
						if (p.by().contains("artist")) {
							assertWhole(s, "artist");
						}
						assertArrayEquals(s.itemRoles(), s.roles(), "events follow their items");
					}
				}
			}
		}
	}

	@Test
	void everyTrackIsTestedOnceARepeatAndRepeatsDiffer() throws InputException {
		Dataset data = clips(40, true);
		Parameters p = parameters(List.of("track"), 4, 0.2, 3);
		Set<String> cuts = new HashSet<>();
		for (int repeat = 0; repeat < 3; repeat++) {
			int[] tested = new int[data.items().size()];
			int[] cut = new int[tested.length];
			for (int fold = 0; fold < 4; fold++) {
				boolean[] test = split(p, data, new Part(fold, 4, repeat, 3), 7).items(Role.TEST);
				for (int i = 0; i < test.length; i++) {
					tested[i] += test[i] ? 1 : 0;
					cut[i] = test[i] ? fold : cut[i];
				}
			}
			cuts.add(java.util.Arrays.toString(cut));
			int[] once = new int[tested.length];
			java.util.Arrays.fill(once, 1);
			assertArrayEquals(once, tested);
		}
		assertEquals(3, cuts.size());
		assertArrayEquals(split(p, data, new Part(1, 4, 1, 3), 7).itemRoles(), split(p, data, new Part(1, 4, 1, 3), 7).itemRoles());
	}

	@Test
	void classesHaveTheirShareOfEverySide() throws InputException {
		Dataset data = clips(48, true); // 16 tracks a style: 4 a fold, 3 of all for validation
		Parameters p = new Parameters(List.of("track"), "", 4, 0.25, 0.2, Single.LEARN, 1);
		for (Part part : new TrackSplit().parts(p)) {
			Split s = split(p, data, part, 3);
			Map<String, Set<String>> tracks = new HashMap<>();
			for (int i = 0; i < data.items().size(); i++) {
				tracks.computeIfAbsent(data.items().attribute("style").get().text(i) + s.itemRoles()[i], _ -> new HashSet<>())
						.add(data.items().attribute("track").get().text(i));
			}
			for (String style : List.of("a", "b", "c")) {
				assertEquals(3, tracks.get(style + Role.VALIDATION.code()).size());
				assertTrue(tracks.get(style + Role.TEST.code()).size() >= 3 && tracks.get(style + Role.TEST.code()).size() <= 5);
			}
		}
	}

	@Test
	void clipsOfTracksAreNotSplitByItem() throws InputException {
		InputException e = assertThrows(InputException.class, () -> split(parameters(List.of("item"), 4, 0, 1), clips(12, true), Part.ONLY, 1));
		assertTrue(e.getMessage().contains("are clips of one track (track1)") && e.getMessage().contains("split by: track"), e.getMessage());
		// without tracks every item may be one
		Split s = split(parameters(List.of("item"), 2, 0, 1), clips(12, false), new Part(0, 2, 0, 1), 1);
		assertFalse(s.items(Role.TEST)[0] == s.items(Role.TRAIN)[0]);
	}

	@Test
	void trackIsTheDefaultAndHasToBeThere() {
		InputException e = assertThrows(InputException.class, () -> split(parameters(List.of("track"), 4, 0, 1), clips(12, false), Part.ONLY, 1));
		assertTrue(e.getMessage().contains("no attribute 'track'") && e.getMessage().contains("style, artist, package"), e.getMessage());
		assertThrows(IllegalArgumentException.class, () -> parameters(List.of("item", "track"), 4, 0, 1));
	}

	@Test
	void aClassOfOnePackageIsLearnedLeftOutOrDealt() throws InputException {
		Dataset data = clips(24, true);
		for (Single single : Single.values()) {
			Parameters p = new Parameters(List.of("package"), "", 2, 0.25, 0, single, 1);
			Set<Byte> roles = new HashSet<>();
			for (int fold = 0; fold < 2; fold++) {
				SimpleContext context = new SimpleContext(1, 1);
				Split s = new TrackSplit().split(p, data, new Part(fold, 2, 0, 1), context);
				assertWhole(s, "package");
				assertEquals(fold == 0 && single != Single.DEAL, context.warnings().toString().contains("classes with one group by package"));
				for (int i = 0; i < data.items().size(); i++) {
					if (data.items().attribute("style").get().text(i).equals("c")) {
						roles.add(s.itemRoles()[i]);
					}
				}
			}
			assertEquals(switch (single) {
			case LEARN -> Set.of(Role.TRAIN.code());
			case LEAVE_OUT -> Set.of((byte) 0);
			case DEAL -> Set.of(Role.TRAIN.code(), Role.TEST.code());
			}, roles);
		}
	}

	@Test
	void artistsOnTwoSidesAreTold() throws InputException {
		SimpleContext context = new SimpleContext(1, 1);
		new TrackSplit().split(parameters(List.of("track"), 4, 0, 1), clips(40, true), new Part(0, 4, 0, 1), context);
		assertTrue(context.notes().toString().contains("artists are learned from and judged on"), context.notes().toString());
	}
}
