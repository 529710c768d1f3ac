/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;

/** Settings of a layer, which are kept as they are typed, as the values that a parameter record is made of. */
final class LayerSettings {

    private LayerSettings() {
    }

    /** The values; what is typed for a map, {@code seconds: 5, bands: 64}, becomes one. */
    static Map<String, Object> values(ParameterSchema<?> schema, Map<String, String> typed) {
        Map<String, Object> values = new HashMap<>(typed);
        for (ParameterInfo p : schema.parameters()) {
            if (p.kind() == ParameterInfo.Kind.MAP && typed.containsKey(p.name())) {
                values.put(p.name(), map(typed.get(p.name())));
            }
        }
        return values;
    }

    /** @return the text itself when it is no map, for the check to find fault with */
    private static Object map(String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            int colon = entry.indexOf(':');
            if (entry.isBlank()) {
                continue;
            } else if (colon <= 0) {
                return text;
            }
            map.put(entry.substring(0, colon).strip(), entry.substring(colon + 1).strip());
        }
        return map;
    }
}
