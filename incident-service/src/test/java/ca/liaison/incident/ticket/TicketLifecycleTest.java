package ca.liaison.incident.ticket;

import static ca.liaison.incident.ticket.IncidentFixture.HUB_DESK;
import static ca.liaison.incident.ticket.IncidentFixture.MONDAY_MORNING;
import static ca.liaison.incident.ticket.IncidentFixture.NORD_DESK;
import static ca.liaison.incident.ticket.IncidentFixture.NORD_PRIVACY;
import static ca.liaison.incident.ticket.IncidentFixture.NORD_TAKES_PART;
import static ca.liaison.incident.ticket.IncidentFixture.awaited;
import static ca.liaison.incident.ticket.IncidentFixture.by;
import static ca.liaison.incident.ticket.IncidentFixture.byHub;
import static ca.liaison.incident.ticket.IncidentFixture.byNord;
import static ca.liaison.incident.ticket.IncidentFixture.current;
import static ca.liaison.incident.ticket.IncidentFixture.references;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of moves, held against a second copy of it that was written from the design.
@Tag("INC-20")
class TicketLifecycleTest {
    private static final String OPEN_STATES = "new assigned in_progress pending resolved reopened";

    /// move; from; to (`-`: the same); who; told; changes nothing for those who read it before;
    /// needs `If-Match`; refused while a number is awaited; event; where not all tickets have it,
    /// which do
    private static final String TABLE =
            """
            open                   ;                                   ; new         ;                 ; HUB NAMED                ; ; if ;     ; opened
            acknowledge            ; OPEN                              ; -           ; AWAITED         ; HUB                      ; ;    ;     ; acknowledged
            assign                 ; new assigned in_progress reopened ; assigned    ; HUB_DESK        ; ASSIGNEE FORMER_ASSIGNEE ; ; if ;     ; assigned
            start                  ; new assigned reopened             ; in_progress ; ASSIGNEE        ; OPENER                   ; ; if ;     ; started
            wait                   ; in_progress                       ; pending     ; ASSIGNEE        ; OPENER WAITED_FOR        ; ; if ;     ; waiting
            resume                 ; pending                           ; in_progress ; ASSIGNEE        ; PARTIES                  ; ; if ;     ; resumed
            resolve                ; in_progress pending               ; resolved    ; ASSIGNEE        ; OPENER                   ; ; if ; all ; resolved
            accept                 ; resolved                          ; closed      ; OPENER HUB_DESK ; OPENER ASSIGNEE HUB      ; ; if ; all ; closed
            reopen                 ; resolved closed                   ; reopened    ; OPENER HUB_DESK ; ASSIGNEE                 ; ; if ;     ; reopened
            close                  ; resolved                          ; closed      ; HUB_DESK        ; OPENER ASSIGNEE          ; ; if ; all ; closed
            record_contact_attempt ; resolved                          ; -           ; HUB_DESK        ; OPENER                   ; ; if ;     ; contact_attempted
            declare_unresolvable   ; in_progress pending reopened      ; closed      ; HUB_DESK        ; OPENER ASSIGNEE          ; ; if ;     ; declared_unresolvable
            cancel                 ; new assigned pending reopened     ; cancelled   ; OPENER HUB_DESK ; PARTIES                  ; ; if ;     ; cancelled
            mark_duplicate         ; OPEN                              ; cancelled   ; HUB_DESK        ; PARTIES                  ; ; if ;     ; marked_duplicate
            transfer               ; OPEN                              ; transferred ; HUB_DESK        ; PARTIES                  ; ; if ;     ; transferred
            change_priority        ; OPEN                              ; -           ; ASSIGNEE        ; OPENER                   ; ; if ;     ; priority_changed
            report_priority        ; OPEN                              ; -           ; OPENER          ; HUB                      ; ; if ;     ; priority_reported
            withdraw_party         ; OPEN                              ; -           ; HUB_DESK        ; NAMED                    ; ; if ;     ; party_withdrawn
            waive_number           ; OPEN                              ; -           ; HUB_DESK        ; NAMED                    ; ; if ;     ; number_waived
            correct_partner_number ; OPEN closed cancelled transferred ; -           ; PARTY HUB_DESK  ; PARTIES                  ; ; if ;     ; number_corrected
            approve                ; new assigned in_progress pending reopened ; -   ; APPROVER        ; OPENER ASSIGNEE          ; ; if ;     ; approved
            decline                ; new assigned in_progress pending reopened ; cancelled ; APPROVER  ; PARTIES                  ; ; if ;     ; declined
            end_window             ; OPEN closed transferred           ; -           ;                 ; PARTIES                  ; ;    ;     ; window_ended
            declare_major          ; OPEN                              ; -           ; HUB_DESK        ; PARTIES                  ; ; if ;     ; declared_major    ; incidents
            name_coordinator       ; OPEN                              ; -           ; HUB_DESK        ; PARTIES                  ; ; if ;     ; coordinator_named ; major
            open_bridge            ; OPEN                              ; -           ; HUB_DESK        ; PARTIES NAMED            ; ; if ;     ; bridge_opened     ; incidents
            invite                 ; OPEN                              ; -           ; HUB_DESK        ; NAMED                    ; ; if ;     ; invited           ; major ; confined
            send_notice            ; OPEN closed cancelled transferred ; -           ; HUB_DESK        ; NAMED                    ; ; if ;     ; notice_sent       ; incidents
            request_problem        ; resolved                          ; -           ;                 ; HUB                      ; adds ; if ; ; problem_requested ; major
            schedule_review        ; resolved closed                   ; -           ; HUB_DESK        ; PARTIES                  ; ; if ;     ; review_scheduled  ; major
            complete_review        ; resolved closed                   ; -           ; HUB_DESK        ; PARTIES                  ; ; if ;     ; review_completed  ; major
            request_report         ; resolved closed                   ; -           ; PARTY           ; HUB                      ; ; if ;     ; report_requested  ; major ; confined
            give_report            ; resolved closed                   ; -           ; HUB_DESK        ; NAMED                    ; ; if ;     ; report_given      ; major ; confined
            refuse_report          ; resolved closed                   ; -           ; HUB_DESK        ; NAMED                    ; ; if ;     ; report_refused    ; major ; confined
            record_emergency_fix   ; OPEN                              ; -           ; ASSIGNEE        ; PARTIES                  ; ; if ;     ; emergency_fix_recorded ; incidents
            record_response_step   ; OPEN closed                       ; -           ; ASSIGNEE        ; PARTIES                  ; ; if ;     ; response_step_recorded ; security
            escalate               ; OPEN                              ; -           ; PARTY HUB_DESK  ; HUB                      ; ; if ;     ; escalated
            pass_on_escalation     ; OPEN                              ; -           ; HUB_DESK        ; PARTIES                  ; ; if ;     ; escalation_passed_on
            record_disclosure      ; OPEN closed                       ; -           ; PARTY HUB_DESK HUB_PRIVACY ; PARTIES       ; ; if ;     ; disclosure_recorded
            record_recovery        ; OPEN                              ; -           ;                 ; HUB ASSIGNEE             ; adds ; ;  ; recovery_recorded ; incidents
            link_change            ; OPEN closed cancelled transferred ; -           ;                 ; HUB                      ; adds ; ;  ; change_linked ; incidents
            update                 ; OPEN                              ; -           ; PARTY HUB_DESK  ; PARTIES                  ; adds ; ;  ; updated
            attach                 ; OPEN                              ; -           ; PARTY HUB_DESK  ; PARTIES                  ; adds ; ;  ; attached
            redact                 ; OPEN closed cancelled transferred ; -           ; PARTY HUB_DESK HUB_PRIVACY ; PARTIES       ; ;    ;     ; redacted
            """;

    static Stream<Arguments> designed() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split(";", -1)).map(String::strip).toList())
                .map(cells -> Arguments.of(TicketAction.valueOf(upper(cells.getFirst())), cells));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("designed")
    void theTableSaysWhatTheDesignSays(TicketAction action, List<String> designed) {
        TicketLifecycle.Row row = TicketLifecycle.of(action);

        assertThat(codes(row.from()))
                .isEqualTo(words(designed.get(1).replace("OPEN", OPEN_STATES)));
        assertThat(row.to() == null ? "-" : row.to().code()).isEqualTo(designed.get(2));
        assertThat(names(row.who())).isEqualTo(words(designed.get(3)));
        assertThat(names(row.told())).isEqualTo(words(designed.get(4)));
        assertThat(row.raisesRevision()).isEqualTo(designed.get(5).isEmpty());
        assertThat(row.conditional()).isEqualTo(designed.get(6).equals("if"));
        assertThat(row.needsAllNumbers()).isEqualTo(designed.get(7).equals("all"));
        assertThat(row.event().type("incident"))
                .isEqualTo("ca.liaison.incident." + designed.get(8) + ".v1");
        String only = designed.size() > 9 ? designed.get(9) : "";
        assertThat(row.kinds().contains(TicketKind.SERVICE_REQUEST)).isEqualTo(only.isEmpty());
        assertThat(row.forMajor()).isEqualTo(only.equals("major"));
        assertThat(row.forSecurity()).isEqualTo(only.equals("security"));
        assertThat(row.confined()).isEqualTo(designed.size() > 10);
        assertThat(row.source()).matches("(Guide|OneMail|FAI) [0-9.]+|decision");
    }

    private static Set<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> codes(Set<TicketState> states) {
        return states.stream().map(TicketState::code).collect(Collectors.toSet());
    }

    @Test
    void everyActionHasOneRow() {
        assertThat(TicketLifecycle.rows())
                .extracting(TicketLifecycle.Row::action)
                .containsExactlyInAnyOrder(TicketAction.values());
    }

    static Stream<Arguments> everyMoveInEveryState() {
        return Arrays.stream(TicketAction.values())
                .filter(action -> action != TicketAction.OPEN)
                .flatMap(action ->
                        Arrays.stream(TicketState.values())
                                .map(state -> Arguments.of(action, state)));
    }

    private static Ticket suited(TicketLifecycle.Row row, TicketState state) {
        if (row.forSecurity()) {
            return IncidentFixture.ofSecurityIn(state);
        }
        return row.forMajor() ? IncidentFixture.majorIn(state) : IncidentFixture.in(state);
    }

    @ParameterizedTest
    @MethodSource("everyMoveInEveryState")
    void aMoveIsDoneExactlyWhereTheTableHasIt(TicketAction action, TicketState state) {
        TicketLifecycle.Row row = TicketLifecycle.of(action);
        Ticket ticket = suited(row, state);
        if (action == TicketAction.PASS_ON_ESCALATION && row.possibleIn(state)) {
            ticket.escalate(EscalationGround.HANDLING, byNord());
            ticket.takeHappenings();
        }
        if (action == TicketAction.GIVE_REPORT && row.possibleIn(state)) {
            ticket.completeReview(List.of(), byHub());
            ticket.takeHappenings();
        }
        long revision = ticket.revision();

        if (row.possibleIn(state)) {
            perform(action, ticket);

            TicketState expected = row.to() == null ? state : row.to();
            assertThat(ticket.state()).isEqualTo(expected);
            assertThat(ticket.revision()).isEqualTo(row.raisesRevision() ? revision + 1 : revision);
            assertThat(ticket.takeHappenings())
                    .singleElement()
                    .satisfies(happening -> {
                        assertThat(happening.from()).isEqualTo(state);
                        assertThat(happening.to()).isEqualTo(expected);
                        assertThat(happening.row()).isEqualTo(row);
                    });
        } else {
            Rejected refusal = catchThrowableOfType(Rejected.class, () -> perform(action, ticket));

            assertThat(refusal.problem().code().status()).isEqualTo(409);
            assertThat(refusal.problem().members())
                    .containsEntry("state", state.code())
                    .containsKey("allowedActions");
            assertThat(ticket.state()).isEqualTo(state);
            assertThat(ticket.revision()).isEqualTo(revision);
            assertThat(ticket.takeHappenings()).isEmpty();
        }
    }

    private static Happening.Text shared(TextId id) {
        return new Happening.Text(id, "shared", null);
    }

    private static void perform(TicketAction action, Ticket ticket) {
        switch (action) {
            case OPEN -> throw new IllegalArgumentException("An incident is opened once");
            case ACKNOWLEDGE -> ticket.acknowledge(byNord());
            case ASSIGN -> ticket.assign("hub", "operations", byHub());
            case START -> ticket.start(byHub());
            case WAIT -> ticket.awaitWord(WaitingOn.PARTNER, "nord", "The log", byHub());
            case RESUME -> ticket.resume(byHub());
            case RESOLVE -> ticket.resolve("Done", null, MONDAY_MORNING.plusSeconds(60), byHub());
            case ACCEPT -> ticket.accept(null, byNord());
            case REOPEN -> ticket.reopen(null, byNord());
            case CLOSE -> ticket.close(Channel.PHONE, null, byHub());
            case RECORD_CONTACT_ATTEMPT ->
                    ticket.recordContactAttempt(
                            IncidentFixture.attempt(MONDAY_MORNING, ContactOutcome.NO_ANSWER),
                            null,
                            byHub());
            case DECLARE_UNRESOLVABLE ->
                    ticket.declareUnresolvable(
                            "No module is left",
                            "Sent again at night",
                            MONDAY_MORNING.plusSeconds(60),
                            byHub());
            case CANCEL -> ticket.cancel(byNord());
            case MARK_DUPLICATE ->
                    ticket.markDuplicate(
                            Ticket.open(
                                    8, IncidentFixture.report(), "nord", null, "desk", byNord()),
                            byHub());
            case TRANSFER -> ticket.transfer(TransferKind.PRIVACY_INCIDENT, () -> null, byHub());
            case CHANGE_PRIORITY -> ticket.changePriority(Priority.P1, byHub());
            case REPORT_PRIORITY -> ticket.reportPriority(Priority.P1, byNord());
            case WITHDRAW_PARTY -> ticket.withdrawParty("laurier", "desk", byHub());
            case WAIVE_NUMBER -> ticket.waiveNumber("laurier", byHub());
            case CORRECT_PARTNER_NUMBER -> ticket.correctPartnerNumber("nord", byNord());
            case APPROVE -> ticket.approve(byHub());
            case DECLINE -> ticket.decline(byHub());
            case END_WINDOW -> ticket.endWindow(byHub());
            case DECLARE_MAJOR -> ticket.declareMajor("Coordinator on duty", null, true, byHub());
            case NAME_COORDINATOR -> ticket.nameCoordinator("Operations lead", byHub());
            case OPEN_BRIDGE ->
                    ticket.openBridge(
                            new Bridge(BridgeKind.TELECONFERENCE, "Bridge 2", null),
                            Set.of(),
                            byHub());
            case INVITE -> ticket.invite(Set.of("lakeview"), byHub());
            case SEND_NOTICE -> ticket.sendNotice(NoticeKind.OUTAGE, Set.of("nord"), byHub());
            case REQUEST_PROBLEM -> ticket.requestProblem(byHub());
            case SCHEDULE_REVIEW -> ticket.scheduleReview(MONDAY_MORNING, byHub());
            case COMPLETE_REVIEW -> ticket.completeReview(List.of(), byHub());
            case REQUEST_REPORT -> ticket.requestReport(byNord());
            case GIVE_REPORT -> ticket.giveReport("nord", byHub());
            case REFUSE_REPORT -> ticket.refuseReport("nord", byHub());
            case RECORD_EMERGENCY_FIX ->
                    ticket.recordEmergencyFix(
                            new EmergencyFix(
                                    MONDAY_MORNING, "A limit raised", null, "hub", MONDAY_MORNING),
                            byHub());
            case RECORD_RESPONSE_STEP ->
                    ticket.recordResponseStep(ResponseStep.CONTAINMENT, byHub());
            case ESCALATE -> ticket.escalate(EscalationGround.HANDLING, byNord());
            case PASS_ON_ESCALATION -> ticket.passOnEscalation(LeadRole.SERVICE_LEAD, byHub());
            case RECORD_DISCLOSURE ->
                    ticket.recordDisclosure(DisclosureChannel.ONE_MAIL, MONDAY_MORNING, byNord());
            case RECORD_RECOVERY -> ticket.recordRecovery(MONDAY_MORNING, byHub());
            case LINK_CHANGE ->
                    ticket.linkChange(
                            new LinkedChange("CHG0000001", MONDAY_MORNING, null), byHub());
            case UPDATE -> ticket.say(shared(TextId.ofUpdate(UUID.randomUUID(), "text")), byNord());
            case ATTACH ->
                    ticket.attach(shared(TextId.ofAttachment(UUID.randomUUID(), "file")), byNord());
            case REDACT ->
                    ticket.redact(
                            ticket.text(TextId.ofTicket("serviceImpact"), "hub").orElseThrow(),
                            byNord());
        }
    }

    /// A partner that opened the ticket, and took no other part in it.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    NEW        , cancel report_priority correct_partner_number escalate record_disclosure update attach redact
                    ASSIGNED   , cancel report_priority correct_partner_number escalate record_disclosure update attach redact
                    IN_PROGRESS, report_priority correct_partner_number escalate record_disclosure update attach redact
                    PENDING    , cancel report_priority correct_partner_number escalate record_disclosure update attach redact
                    RESOLVED   , accept reopen report_priority correct_partner_number escalate record_disclosure update attach redact
                    REOPENED   , cancel report_priority correct_partner_number escalate record_disclosure update attach redact
                    CLOSED     , reopen correct_partner_number record_disclosure redact
                    CANCELLED  , correct_partner_number redact
                    TRANSFERRED, correct_partner_number redact
                    """)
    void allowedActionsAreWhatTheTableAllowsTheOpener(TicketState state, String allowed) {
        Ticket ticket = IncidentFixture.in(state);

        assertThat(ticket.allowedActions(NORD_DESK, NORD_TAKES_PART, MONDAY_MORNING))
                .extracting(TicketAction::code)
                .containsExactlyInAnyOrder(allowed.split(" ", -1));
        assertThat(ticket.allowedActions(NORD_PRIVACY, NORD_TAKES_PART, MONDAY_MORNING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void allowedActionsOfTheHubAreAllMovesOfItsDeskThatTheStateHas(TicketState state) {
        Set<TicketAction> expected =
                TicketLifecycle.rows().stream()
                        .filter(row ->
                                row.possibleIn(state) && !row.forMajor() && !row.forSecurity())
                        .filter(row -> row.action() != TicketAction.PASS_ON_ESCALATION)
                        .filter(row ->
                                row.who().contains(Relation.HUB_DESK)
                                        || row.who().contains(Relation.ASSIGNEE))
                        .map(TicketLifecycle.Row::action)
                        .collect(Collectors.toSet());

        assertThat(
                        IncidentFixture.in(state)
                                .allowedActions(HUB_DESK, NORD_TAKES_PART, MONDAY_MORNING))
                .isEqualTo(expected)
                .isNotEmpty();
    }

    @Test
    @Tag("INC-30")
    void aMajorIncidentIsNotDeclaredAgainAndHasMovesOfItsOwn() {
        Ticket major = IncidentFixture.majorIn(TicketState.IN_PROGRESS);

        assertThat(major.allowedActions(HUB_DESK, NORD_TAKES_PART, MONDAY_MORNING))
                .contains(
                        TicketAction.NAME_COORDINATOR,
                        TicketAction.INVITE,
                        TicketAction.OPEN_BRIDGE)
                .doesNotContain(TicketAction.DECLARE_MAJOR);
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> major.declareMajor("Another", null, true, byHub()))
                .satisfies(refusal ->
                        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.ILLEGAL_MOVE));
        assertThat(major.coordinator()).isEqualTo("Coordinator on duty");
    }

    @ParameterizedTest
    @Tag("INC-30")
    @CsvSource({"P1, true, true", "P2, true, true", "P2, false, false", "P3, true, false"})
    void aMajorIncidentIsOfHighPriorityAndOnAnEssentialService(
            Priority priority, boolean essential, boolean major) {
        Ticket ticket = IncidentFixture.in(TicketState.IN_PROGRESS);
        ticket.changePriority(priority, byHub());

        if (major) {
            ticket.declareMajor("Coordinator on duty", null, essential, byHub());
        } else {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() ->
                            ticket.declareMajor("Coordinator on duty", null, essential, byHub()))
                    .satisfies(refusal -> {
                        assertThat(refusal.problem().code())
                                .isEqualTo(ProblemCode.MAJOR_INCIDENT_NOT_WARRANTED);
                        assertThat(refusal.problem().members())
                                .containsEntry("source", "Guide 2.4.2");
                    });
        }
        assertThat(ticket.majorSince() != null).isEqualTo(major);
    }

    @Test
    @Tag("INC-30")
    void theInvitedAreToldOfTheBridgeAndNothingElse() {
        Ticket major = IncidentFixture.majorIn(TicketState.IN_PROGRESS);

        major.invite(Set.of("lakeview"), byHub());
        major.openBridge(
                new Bridge(BridgeKind.WEB_CONFERENCE, "Bridge 3", null),
                Set.of("lakeview"),
                byHub());
        major.resolve("Restarted", null, MONDAY_MORNING.plusSeconds(60), byHub());

        assertThat(major.takeHappenings())
                .extracting(Happening::told)
                .containsExactly(Set.of("lakeview"), Set.of("nord", "lakeview"), Set.of("nord"));
    }

    @Test
    @Tag("XRF-03")
    void nothingIsResolvedWhileANumberIsAwaited() {
        Ticket ticket = IncidentFixture.in(TicketState.IN_PROGRESS);
        References laurierIsAwaited = references(current("nord"), awaited("laurier"));

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() ->
                        ticket.resolve(
                                "Done",
                                null,
                                MONDAY_MORNING.plusSeconds(60),
                                by(HUB_DESK, laurierIsAwaited)))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().code())
                            .isEqualTo(ProblemCode.PARTNER_NUMBER_AWAITED);
                    assertThat(refusal.problem().members())
                            .containsEntry("awaited", List.of("laurier"));
                });
        assertThat(ticket.allowedActions(HUB_DESK, laurierIsAwaited, MONDAY_MORNING))
                .doesNotContain(TicketAction.RESOLVE);
    }

    @Test
    @Tag("XRF-03")
    void anAwaitedPartyCanOnlyAcknowledge() {
        Ticket ticket = IncidentFixture.in(TicketState.NEW);
        ticket.assign("laurier", null, byHub());

        assertThat(
                        ticket.allowedActions(
                                IncidentFixture.LAURIER_DESK,
                                references(current("nord"), awaited("laurier")),
                                MONDAY_MORNING))
                .containsExactly(TicketAction.ACKNOWLEDGE);
    }

    @Test
    @Tag("INC-24")
    void reopeningIsInTimeAtTheVeryInstantAndLateAMomentAfter() {
        Ticket inTime = IncidentFixture.in(TicketState.RESOLVED);
        Ticket late = IncidentFixture.in(TicketState.RESOLVED);

        inTime.reopen(null, by(NORD_DESK, NORD_TAKES_PART, MONDAY_MORNING.plusSeconds(60)));

        assertThat(inTime.state()).isEqualTo(TicketState.REOPENED);
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() ->
                        late.reopen(
                                null,
                                by(
                                        NORD_DESK,
                                        NORD_TAKES_PART,
                                        MONDAY_MORNING.plusSeconds(60).plusNanos(1))))
                .satisfies(refusal ->
                        assertThat(refusal.problem().code())
                                .isEqualTo(ProblemCode.REOPEN_WINDOW_OVER));
    }

    @ParameterizedTest
    @Tag("INC-24")
    @CsvSource(
            textBlock =
                    """
                    # notice             , days, until, why
                    2026-02-02T14:00:00Z , 15  , 2026-02-17T14:00:00Z , no change of clocks
                    2026-03-01T15:00:00Z , 15  , 2026-03-16T14:00:00Z , spring forward on 8 March
                    2026-10-25T14:00:00Z , 15  , 2026-11-09T15:00:00Z , fall back on 1 November
                    2028-02-20T15:00:00Z , 15  , 2028-03-06T15:00:00Z , leap day
                    2026-02-21T07:30:00Z , 15  , 2026-03-08T07:30:00Z , 02:30 does not exist on 8 March
                    """)
    void theDeadlineIsTheSameTimeOfDayInTorontoSoManyCivilDaysLater(
            String notice, int days, String until, String why) {
        assertThat(ReopeningDeadline.after(java.time.Instant.parse(notice), days))
                .as(why)
                .isEqualTo(java.time.Instant.parse(until));
    }

    @Test
    @Tag("INC-21")
    void theOpenerIsToldWhenWorkStartsWaitsAndIsResolved() {
        Ticket ticket = IncidentFixture.in(TicketState.NEW);

        ticket.start(byHub());
        ticket.awaitWord(WaitingOn.VENDOR, null, "A spare part", byHub());
        ticket.resolve("Replaced", null, MONDAY_MORNING.plusSeconds(60), byHub());

        assertThat(ticket.takeHappenings())
                .extracting(Happening::told)
                .containsExactly(Set.of("nord"), Set.of("nord"), Set.of("nord"));
    }

    @Test
    @Tag("INC-25")
    void closingTellsTheOtherSideAndNeverTheOneWhoDidIt() {
        Ticket byPartner = IncidentFixture.in(TicketState.RESOLVED);
        Ticket byTheHub = IncidentFixture.in(TicketState.RESOLVED);
        Ticket byTelephone = IncidentFixture.in(TicketState.RESOLVED);

        byPartner.accept(null, byNord());
        byTheHub.close(Channel.PHONE, null, byHub());
        byTelephone.accept(Channel.PHONE, byHub());

        assertThat(byPartner.takeHappenings().getFirst().told()).containsExactly("hub");
        assertThat(byTheHub.takeHappenings().getFirst().told()).containsExactly("nord");
        assertThat(byTelephone.takeHappenings().getFirst().told()).containsExactly("nord");
    }

    @Test
    @Tag("INC-10")
    void bothPrioritiesAreKeptApart() {
        Ticket ticket = IncidentFixture.in(TicketState.NEW);

        ticket.changePriority(Priority.P3, byHub());
        ticket.reportPriority(Priority.P1, byNord());

        assertThat(ticket.assignedPriority()).isEqualTo(Priority.P3);
        assertThat(ticket.reportedPriority()).isEqualTo(Priority.P1);
        assertThat(ticket.takeHappenings())
                .extracting(Happening::changes)
                .containsExactly(
                        Map.of("assignedPriority", Map.of("from", "P2", "to", "P3")),
                        Map.of("reportedPriority", Map.of("from", "P2", "to", "P1")));
    }

    @Test
    @Tag("INC-23")
    void whatIsSaidInternallyIsToldToNobody() {
        Ticket ticket = IncidentFixture.in(TicketState.NEW);

        ticket.say(
                new Happening.Text(TextId.ofUpdate(UUID.randomUUID(), "text"), "internal", null),
                byHub());
        ticket.say(
                new Happening.Text(
                        TextId.ofUpdate(UUID.randomUUID(), "text"), "organisation", "nord"),
                byHub());
        ticket.say(
                new Happening.Text(TextId.ofUpdate(UUID.randomUUID(), "text"), "shared", null),
                byNord());

        assertThat(ticket.takeHappenings())
                .extracting(Happening::told)
                .containsExactly(Set.of(), Set.of("nord"), Set.of("hub"));
    }
}
