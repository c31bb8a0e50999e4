# Fills a new Redmine with one project, its people and its issues, through Redmine's own models:
#
#   rails runner redmine-office.rb office.json
#
# The file holds {"people": [{"first", "last", "mail"}], "issues": [{"subject", "assignee", "due_in"}]}: the assignee is
# a place in the list of people, from 0, and due_in counts days from today. The nth issue gets the number n. Prints
# Redmine's version.
require 'json'

office = JSON.parse(File.read(ARGV.fetch(0)))
now = Time.now
today = Time.zone ? Time.zone.today : Date.today
put = ->(model, rows) { rows.each_slice(500) { |slice| model.insert_all!(slice) } }

project = Project.create!(name: 'Holding to account', identifier: 'holding-to-account')
role = Role.givable.first
first = User.maximum(:id) + 1
places = office['people'].each_with_index.map { |person, place| [person, first + place] }

put.(User, places.map do |person, id|
  { id: id, type: 'User', login: "person-#{id}", firstname: person['first'], lastname: person['last'],
    language: 'en', status: User::STATUS_ACTIVE, mail_notification: 'only_my_events',
    created_on: now, updated_on: now }
end)
put.(EmailAddress, places.map do |person, id|
  { user_id: id, address: person['mail'], is_default: true, notify: true, created_on: now, updated_on: now }
end)
put.(Member, places.map { |_, id| { user_id: id, project_id: project.id, created_on: now } })
put.(MemberRole, Member.pluck(:id).map { |id| { member_id: id, role_id: role.id } })

tracker = project.trackers.first
put.(Issue, office['issues'].each_with_index.map do |issue, place|
  { id: place + 1, root_id: place + 1, lft: 1, rgt: 2, project_id: project.id, tracker_id: tracker.id,
    status_id: tracker.default_status_id, priority_id: IssuePriority.default.id, author_id: User.admin.first.id,
    subject: issue['subject'], assigned_to_id: first + issue['assignee'], due_date: today + issue['due_in'],
    created_on: now, updated_on: now }
end)

puts Redmine::VERSION
