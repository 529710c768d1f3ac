/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Person;
import org.recital.library.Signal;
import org.recital.library.Signal.Kind;

class TasteTest {

	private static final Map<String, List<String>> STYLES = Map.of("rock1", List.of("rock"), "rock2", List.of("rock"), "jazz1", List.of("jazz"), "jazz2",
			List.of("jazz"), "both", List.of("rock", "jazz"));

	private final List<Signal> signals = new ArrayList<>();

	private void say(String day, String item, Kind kind, double value) {
		signals.add(new Signal("anna", item, kind, value, Instant.parse(day + "T12:00:00Z")));
	}

	private static TasteQuery query(TasteQuery.Step step, int halfLifeDays) {
		return new TasteQuery("anna", "style", step, Duration.ofDays(halfLifeDays), ZoneOffset.UTC);
	}

	private TasteDrift drift(TasteQuery.Step step, int halfLifeDays) {
		return Taste.of(signals, STYLES, query(step, halfLifeDays));
	}

	@Test
	void sharesPerMonthWithoutGaps() {
		say("2026-01-05", "rock1", Kind.THUMB, 1);
		say("2026-01-31", "both", Kind.THUMB, 1);
		say("2026-03-01", "jazz1", Kind.THUMB, 1);
		TasteDrift drift = drift(TasteQuery.Step.MONTH, 0);
		assertEquals(List.of("jazz", "rock"), drift.labels(), "as much of each: by name");
		assertEquals(3, drift.windows().size());
		TasteWindow january = drift.windows().get(0);
		assertEquals(LocalDate.of(2026, 1, 1), january.from());
		assertEquals(LocalDate.of(2026, 2, 1), january.to());
		assertArrayEquals(new double[] { 0.25, 0.75 }, january.shares(), 1e-12);
		assertEquals(2, january.weight(), 1e-12);
		assertEquals(2, january.signals());
		TasteWindow february = drift.windows().get(1);
		assertArrayEquals(new double[2], february.shares());
		assertEquals(0, february.weight());
		assertTrue(Double.isNaN(february.moved()) && Double.isNaN(january.moved()), "nothing to compare with");
		// JS of (1/4, 3/4) and (1, 0), by hand: middle (5/8, 3/8)
		double js = (0.25 * log2(0.25 / 0.625) + 0.75 * log2(0.75 / 0.375) + log2(1 / 0.625)) / 2;
		assertEquals(Math.sqrt(js), drift.windows().get(2).moved(), 1e-12, "from the last month in which something was known");
		assertEquals(Math.sqrt(js), drift.movedInAll(), 1e-12);
	}

	private static double log2(double x) {
		return Math.log(x) / Math.log(2);
	}

	@Test
	void weeksBeginOnMonday() {
		say("2026-11-15", "rock1", Kind.PLAY, 3); // a Sunday
		say("2026-11-16", "jazz1", Kind.PLAY, 1);
		TasteDrift drift = drift(TasteQuery.Step.WEEK, 0);
		assertEquals(List.of("rock", "jazz"), drift.labels());
		assertEquals(List.of(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16)), drift.windows().stream().map(TasteWindow::from).toList());
		assertEquals(3, drift.windows().get(0).weight(), "heard three times");
		assertEquals(1, drift.movedInAll(), 1e-12, "nothing in common");
	}

	/** The definition, like by like. */
	@Test
	void oldLikesFadeAsTheDefinitionSays() {
		SplittableRandom random = new SplittableRandom(7);
		List<String> items = STYLES.keySet().stream().sorted().toList();
		for (int i = 0; i < 60; i++) {
			String day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400)).toString();
			say(day, items.get(random.nextInt(items.size())), random.nextInt(3) == 0 ? Kind.THUMB : Kind.PLAY, random.nextInt(-1, 3));
		}
		signals.replaceAll(s -> s.kind() == Kind.THUMB ? new Signal(s.person(), s.item(), s.kind(), Math.signum(s.value()), s.time()) : s);
		TasteDrift drift = drift(TasteQuery.Step.MONTH, 45);
		for (TasteWindow window : drift.windows()) {
			Instant end = window.to().atStartOfDay(ZoneOffset.UTC).toInstant();
			double[] expected = new double[2];
			for (String item : items) {
				List<Signal> thumbs = signals.stream().filter(s -> s.item().equals(item) && s.kind() == Kind.THUMB && s.time().isBefore(end))
						.sorted(java.util.Comparator.comparing(Signal::time)).toList();
				Signal up = null;
				for (Signal t : thumbs) {
					up = t.value() <= 0 ? null : up == null ? t : up;
				}
				List<Signal> counted = new ArrayList<>(signals.stream()
						.filter(s -> s.item().equals(item) && s.kind() == Kind.PLAY && s.value() > 0 && s.time().isBefore(end)).toList());
				if (up != null) {
					counted.add(up);
				}
				for (Signal s : counted) {
					double weight = s.value() * Math.pow(2, -Duration.between(s.time(), end).toMillis() / (double) Duration.ofDays(45).toMillis());
					for (String style : STYLES.get(item)) {
						expected[drift.labels().indexOf(style)] += weight / STYLES.get(item).size();
					}
				}
			}
			double sum = expected[0] + expected[1];
			assertEquals(sum, window.weight(), 1e-9);
			assertArrayEquals(new double[] { expected[0] / sum, expected[1] / sum }, window.shares(), 1e-9);
		}
	}

	@Test
	void whatIsTakenBackCountsUntilThen() {
		say("2026-01-05", "rock1", Kind.THUMB, 1);
		say("2026-01-06", "rock1", Kind.THUMB, 1); // said twice
		say("2026-01-07", "jazz1", Kind.THUMB, 1);
		say("2026-02-10", "rock1", Kind.THUMB, 0);
		say("2026-02-11", "jazz2", Kind.THUMB, -1);
		say("2026-02-12", "jazz2", Kind.SKIP, 1);
		say("2026-02-13", "both", Kind.THUMB, 1);
		say("2026-02-13", "both", Kind.THUMB, 0); // at once: it never stood
		say("2026-03-01", "jazz1", Kind.PLAY, 1);
		TasteDrift drift = drift(TasteQuery.Step.MONTH, 36500);
		assertArrayEquals(new double[] { 0.5, 0.5 }, drift.windows().get(0).shares(), 1e-3);
		assertEquals(1, drift.windows().get(1).shares()[drift.labels().indexOf("jazz")], 1e-12);
		assertEquals(0, drift.windows().get(1).signals());
		assertEquals(2, drift.windows().get(2).weight(), 1e-2);
	}

	@Test
	void ratingsCountWhenTheyAreNotBelowTheOwnMean() {
		say("2026-01-05", "rock1", Kind.RATING, 5);
		say("2026-01-05", "rock2", Kind.RATING, 2);
		say("2026-01-05", "jazz1", Kind.RATING, 4);
		say("2026-01-06", "jazz1", Kind.RATING, 1);
		TasteDrift drift = drift(TasteQuery.Step.MONTH, 0);
		assertEquals(1, drift.windows().get(0).shares()[drift.labels().indexOf("rock")], 1e-12);
		assertEquals(1, drift.windows().get(0).weight(), 1e-12);
	}

	@Test
	void aRealTurnIsAboveChanceAndNoiseIsNot() {
		SplittableRandom random = new SplittableRandom(3);
		int above = 0;
		for (int trial = 0; trial < 100; trial++) {
			signals.clear();
			for (int i = 0; i < 30; i++) {
				say(LocalDate.of(2026, 1 + i % 2, 1 + random.nextInt(28)).toString(), random.nextBoolean() ? "rock1" : "jazz1", Kind.PLAY, 1);
			}
			TasteDrift noise = drift(TasteQuery.Step.MONTH, 0);
			above += noise.movedInAll() > noise.movedInAllByChance() ? 1 : 0;
		}
		assertTrue(above <= 12, above + " of 100 tastes that did not move are said to have; 5 are expected");
		signals.clear();
		for (int i = 0; i < 20; i++) {
			say("2026-01-1" + i % 10, "rock1", Kind.PLAY, 1);
			say("2026-02-1" + i % 10, i % 10 == 0 ? "rock1" : "jazz1", Kind.PLAY, 1);
		}
		TasteWindow turned = drift(TasteQuery.Step.MONTH, 0).windows().get(1);
		assertTrue(turned.moved() > turned.byChance(), turned.toString());
		assertTrue(turned.byChance() > 0.05, "chance moves shares too: " + turned.byChance());
	}

	@Test
	void wrongDatesCostNoMemory() {
		say("2026-01-05", "rock1", Kind.PLAY, 1);
		signals.add(new Signal("anna", "jazz1", Kind.PLAY, 1, Instant.ofEpochMilli(Long.MIN_VALUE / 1000)));
		TasteDrift drift = drift(TasteQuery.Step.WEEK, 10);
		assertEquals(4000, drift.windows().size());
		assertEquals(1, drift.windows().getLast().shares()[drift.labels().indexOf("rock")], 1e-12);
	}

	@Test
	void nothingLikedIsEmpty() {
		say("2026-01-05", "unknown", Kind.PLAY, 1);
		say("2026-01-05", "rock1", Kind.THUMB, -1);
		assertTrue(drift(TasteQuery.Step.WEEK, 10).isEmpty());
		assertThrows(IllegalArgumentException.class, () -> query(TasteQuery.Step.WEEK, -1));
	}

	@Test
	void readFromALibrary(@TempDir Path folder) throws Exception {
		try (Library library = Library.open(LibraryAddress.of(folder))) {
			library.people().put(new Person("anna", "Anna", Map.of()));
			library.people().put(new Person("bob", "Bob", Map.of()));
			library.catalogue().put(List.of(new Item("a", "A", Map.of("style", List.of("rock", "folk"), "mood", List.of("calm"))),
					new Item("b", "B", Map.of("style", List.of("jazz"))), new Item("c", "C", Map.of())));
			for (String item : List.of("a", "b", "c")) {
				library.feedback().record(new Signal("anna", item, Kind.THUMB, 1, Instant.parse("2026-05-05T12:00:00Z")));
			}
			library.feedback().record(new Signal("bob", "b", Kind.THUMB, 1, Instant.parse("2026-05-05T12:00:00Z"))).get();
			TasteDrift drift = Taste.of(library, query(TasteQuery.Step.MONTH, 0));
			assertEquals(List.of("jazz", "folk", "rock"), drift.labels());
			assertArrayEquals(new double[] { 0.5, 0.25, 0.25 }, drift.windows().getFirst().shares(), 1e-12);
			assertTrue(Taste.of(library, TasteQuery.of("anna", "tempo")).isEmpty());
			assertTrue(Taste.of(library, TasteQuery.of("nobody", "style")).isEmpty());
		}
	}
}
