/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.samples.SampleWorld.Person;
import org.recital.samples.WorldParameters;

/** Makes the people of the sample world, and groups of people who watch together. */
public final class PeopleMaker {

	private PeopleMaker() {
	}

	/** All people. */
	public static List<Person> people(WorldParameters p) {
		Chance chance = new Chance(p.seed(), "people"); //$NON-NLS-1$
		List<Person> people = new ArrayList<>(p.people());
		for (int u = 0; u < p.people(); u++) {
			boolean several = chance.with(p.severalTastes());
			int liked = several ? 2 + chance.below(2) : 1;
			double[] film = new double[Styles.FILM.size()];
			for (int s = 0; s < film.length; s++) {
				film[s] = chance.between(-0.6, 0.1); // mostly not for them
			}
			double[] song = new double[Styles.SONG.size()];
			Arrays.fill(song, 0.03);
			for (int l = 0; l < liked; l++) {
				film[chance.below(film.length)] = chance.between(0.7, 1);
				song[chance.below(song.length)] += chance.between(0.7, 1);
			}
			double sum = Arrays.stream(song).sum();
			for (int s = 0; s < song.length; s++) {
				song[s] /= sum;
			}
			people.add(new Person(14 + chance.below(60), chance.with(0.5) ? "F" : "M", film, song, several, 0.3 * chance.normal())); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return List.copyOf(people);
	}

	/** Groups of three to five, one for every ten people; members are drawn from all people. */
	public static List<int[]> groups(WorldParameters p, List<Person> people) {
		Chance chance = new Chance(p.seed(), "groups"); //$NON-NLS-1$
		List<int[]> groups = new ArrayList<>();
		for (int g = 0; g < p.people() / 10; g++) {
			int size = Math.min(people.size(), 3 + chance.below(3));
			java.util.TreeSet<Integer> members = new java.util.TreeSet<>();
			while (members.size() < size) {
				members.add(chance.below(people.size()));
			}
			groups.add(members.stream().mapToInt(Integer::intValue).toArray());
		}
		return List.copyOf(groups);
	}
}
