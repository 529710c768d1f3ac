/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * One part of a data set cut into train, validation and test, with the rule that cut it. Every event has one role or none.
 * A split of items (tracks with a style, for whatever learns classes) gives each item a role as well: see {@link #itemRoles()}.
 * Immutable.
 */
public final class Split {

	private final Dataset dataset;
	private final Part part;
	private final String rule;
	private final byte[] roles;
	private final byte[] itemRoles;
	private volatile Byte present;
	private final ConcurrentMap<Byte, Interactions> interactions = new ConcurrentHashMap<>();

	/**
	 * @param rule  how it was cut, in words for a record ("per user, 20 % test, 10 % validation, seed 42")
	 * @param roles {@link Role#code()} of each event, 0 for none; not copied, must not change
	 * @throws IllegalArgumentException when there is not one role an event
	 */
	public Split(Dataset dataset, Part part, String rule, byte[] roles) {
		this(dataset, part, rule, roles, null);
	}

	/**
	 * A split of items.
	 *
	 * @param rule      how it was cut, in words for a record
	 * @param roles     {@link Role#code()} of each event, 0 for none; not copied, must not change
	 * @param itemRoles {@link Role#code()} of each item, 0 for none; not copied, must not change; null when it was cut by events
	 * @throws IllegalArgumentException when there is not one role an event, or not one an item
	 */
	public Split(Dataset dataset, Part part, String rule, byte[] roles, byte[] itemRoles) {
		if (roles.length != dataset.events().size()) {
			throw new IllegalArgumentException(roles.length + " roles for " + dataset.events().size() + " events"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (itemRoles != null && itemRoles.length != dataset.items().size()) {
			throw new IllegalArgumentException(itemRoles.length + " roles for " + dataset.items().size() + " items"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		this.dataset = dataset;
		this.part = part;
		this.rule = rule;
		this.roles = roles;
		this.itemRoles = itemRoles;
	}

	public Dataset dataset() {
		return dataset;
	}

	public Part part() {
		return part;
	}

	/** How it was cut, in words. */
	public String rule() {
		return rule;
	}

	/** {@link Role#code()} of each event; nobody changes it. */
	public byte[] roles() {
		return roles;
	}

	/** {@link Role#code()} of each item, when items were cut and not events; else null. Nobody changes it. */
	public byte[] itemRoles() {
		return itemRoles;
	}

	/**
	 * Which items have one of the given roles; in a split by events: which items have an event of one of them.
	 */
	public boolean[] items(Role... of) {
		return with(EntityKind.ITEM, Role.mask(of));
	}

	/**
	 * The events of the given roles collapsed to users x items; computed once and kept.
	 */
	public Interactions interactions(Role... of) {
		// where nothing is held for validation, what is trained on is all that is seen: one matrix then serves both
		byte wanted = (byte) (Role.mask(of) & present());
		Interactions known = interactions.get(wanted);
		return known != null ? known : interactions.computeIfAbsent(wanted, mask -> mask == 0 ? empty() : Interactions.collapse(dataset, roles, mask));
	}

	private Interactions empty() {
		int users = dataset.users().size();
		return Interactions.of(users, dataset.items().size(), new int[users + 1], new int[0], new float[0]);
	}

	/** All roles there are. */
	private byte present() {
		Byte known = present;
		if (known == null) {
			known = any(roles);
			present = known;
		}
		return known;
	}

	private static byte any(byte[] roles) {
		byte any = 0;
		for (byte r : roles) {
			any |= r;
		}
		return any;
	}

	/** What engines learn from. */
	public Interactions train() {
		return interactions(Role.TRAIN);
	}

	/** What choices are made on; may be empty. */
	public Interactions validation() {
		return interactions(Role.VALIDATION);
	}

	/** What is judged on. */
	public Interactions test() {
		return interactions(Role.TEST);
	}

	/**
	 * What a person is known to have met when recommendations for the test are made: it may be used to recommend and is
	 * not recommended again.
	 */
	public Interactions seen() {
		return interactions(Role.TRAIN, Role.VALIDATION, Role.KNOWN);
	}

	/** Number of events of a role. */
	public int count(Role role) {
		int n = 0;
		for (byte r : roles) {
			if ((r & role.code()) != 0) {
				n++;
			}
		}
		return n;
	}

	/** The events of the given roles, in the order of the source. */
	public Events events(Role... of) {
		byte mask = Role.mask(of);
		int[] rows = new int[roles.length];
		int n = 0;
		for (int r = 0; r < roles.length; r++) {
			if ((roles[r] & mask) != 0) {
				rows[n++] = r;
			}
		}
		return dataset.events().select(Arrays.copyOf(rows, n));
	}

	/**
	 * What may be learned from: the items or users that have at least one training event; in a split of items, the items of the
	 * training side.
	 */
	public boolean[] trained(EntityKind kind) {
		return with(kind, Role.TRAIN.code());
	}

	private boolean[] with(EntityKind kind, byte mask) {
		boolean[] with = new boolean[dataset.entities(kind).size()];
		if (itemRoles != null && kind.equals(EntityKind.ITEM)) {
			for (int i = 0; i < with.length; i++) {
				with[i] = (itemRoles[i] & mask) != 0;
			}
			return with;
		}
		IntColumn column = kind.equals(EntityKind.USER) ? dataset.events().users() : dataset.events().items();
		for (int r = 0; r < roles.length; r++) {
			if ((roles[r] & mask) != 0) {
				with[column.get(r)] = true;
			}
		}
		return with;
	}
}
